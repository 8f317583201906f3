import type { RecordedCase } from './recorded-case.js';
import { published, type Published } from './published.js';

/** Compensation was refused. */
export type CompensationRefusedV1 = Published<'cases.compensation-refused.v1', { claimId: string; refusedAt: string }>;

export const compensationRefusedV1 = ({ data, ...event }: RecordedCase<'CompensationRefused'>): CompensationRefusedV1 =>
  published(event, 'cases.compensation-refused.v1', {
    claimId: data.claimId,
    refusedAt: data.refusedAt,
  });
