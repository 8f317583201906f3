import type { CompensationAuthority, CompensationScheme } from '../../domain/care-codes.js';
import type { RecordedCase } from './recorded-case.js';
import { published, type Published } from './published.js';

/** Compensation was applied for. */
export type CompensationAppliedV1 = Published<
  'cases.compensation-applied.v1',
  { claimId: string; scheme: CompensationScheme; authority: CompensationAuthority; appliedAt: string }
>;

export const compensationAppliedV1 = ({ data, ...event }: RecordedCase<'CompensationApplied'>): CompensationAppliedV1 =>
  published(event, 'cases.compensation-applied.v1', {
    claimId: data.claimId,
    scheme: data.scheme,
    authority: data.authority,
    appliedAt: data.appliedAt,
  });
