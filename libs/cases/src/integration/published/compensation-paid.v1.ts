import type { RecordedCase } from './recorded-case.js';
import { published, type Published } from './published.js';

/** Compensation has reached her. */
export type CompensationPaidV1 = Published<'cases.compensation-paid.v1', { claimId: string; paidAt: string }>;

export const compensationPaidV1 = ({ data, ...event }: RecordedCase<'CompensationPaid'>): CompensationPaidV1 =>
  published(event, 'cases.compensation-paid.v1', {
    claimId: data.claimId,
    paidAt: data.paidAt,
  });
