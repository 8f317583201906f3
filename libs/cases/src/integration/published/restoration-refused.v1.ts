import type { AlternativePlan, RestorationRefusalReason } from '../../domain/reunification-codes.js';
import type { RecordedCase } from './recorded-case.js';
import { published, type Published } from './published.js';

/** She does not go back, and what is planned instead. */
export type RestorationRefusedV1 = Published<
  'cases.restoration-refused.v1',
  { reasonCode: RestorationRefusalReason; alternativePlanCode: AlternativePlan; refusedAt: string; byOrg: string }
>;

export const restorationRefusedV1 = ({ data, ...event }: RecordedCase<'RestorationRefused'>): RestorationRefusedV1 =>
  published(event, 'cases.restoration-refused.v1', {
    reasonCode: data.reasonCode,
    alternativePlanCode: data.alternativePlanCode,
    refusedAt: data.refusedAt,
    byOrg: data.byOrg,
  });
