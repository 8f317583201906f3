import type { RecordedCase } from './recorded-case.js';
import { published, type Published } from './published.js';

/** She has arrived where the journey was to end. */
export type JourneyCompletedV1 = Published<
  'cases.journey-completed.v1',
  { journeyId: string; completedAt: string; byOrg: string }
>;

export const journeyCompletedV1 = ({ data, ...event }: RecordedCase<'JourneyCompleted'>): JourneyCompletedV1 =>
  published(event, 'cases.journey-completed.v1', {
    journeyId: data.journeyId,
    completedAt: data.completedAt,
    byOrg: data.byOrg,
  });
