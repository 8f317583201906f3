import type { ReferralCancelReason } from '../../domain/referral-codes.js';
import type { RecordedCase } from './recorded-case.js';
import { published, type Published } from './published.js';

/** The referral will not take place. */
export type ReferralCancelledV1 = Published<
  'cases.referral-cancelled.v1',
  { referralId: string; reasonCode: ReferralCancelReason }
>;

export const referralCancelledV1 = ({ data, ...event }: RecordedCase<'ReferralCancelled'>): ReferralCancelledV1 =>
  published(event, 'cases.referral-cancelled.v1', {
    referralId: data.referralId,
    reasonCode: data.reasonCode,
  });
