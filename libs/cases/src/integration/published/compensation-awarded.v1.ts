import type { RecordedCase } from './recorded-case.js';
import { published, type Published } from './published.js';

/** Compensation was awarded. */
export type CompensationAwardedV1 = Published<
  'cases.compensation-awarded.v1',
  { claimId: string; interim: boolean; awardedAt: string }
>;

export const compensationAwardedV1 = ({ data, ...event }: RecordedCase<'CompensationAwarded'>): CompensationAwardedV1 =>
  published(event, 'cases.compensation-awarded.v1', {
    claimId: data.claimId,
    interim: data.interim,
    awardedAt: data.awardedAt,
  });
