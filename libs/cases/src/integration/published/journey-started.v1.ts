import type { JourneyPurpose } from '../../domain/reunification-codes.js';
import type { RecordedCase } from './recorded-case.js';
import { published, type Published } from './published.js';

/** She has set out with an escort. */
export type JourneyStartedV1 = Published<
  'cases.journey-started.v1',
  { journeyId: string; purpose: JourneyPurpose; startedAt: string; expectedAt: string; byOrg: string }
>;

export const journeyStartedV1 = ({ data, ...event }: RecordedCase<'JourneyStarted'>): JourneyStartedV1 =>
  published(event, 'cases.journey-started.v1', {
    journeyId: data.journeyId,
    purpose: data.purpose,
    startedAt: data.startedAt,
    expectedAt: data.expectedAt,
    byOrg: data.byOrg,
  });
