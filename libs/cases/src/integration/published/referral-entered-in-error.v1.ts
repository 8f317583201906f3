import type { ReferralErrorReason } from '../../domain/referral-codes.js';
import type { RecordedCase } from './recorded-case.js';
import { published, type Published } from './published.js';

/** The referral should never have been sent. */
export type ReferralEnteredInErrorV1 = Published<
  'cases.referral-entered-in-error.v1',
  { referralId: string; reasonCode: ReferralErrorReason }
>;

export const referralEnteredInErrorV1 = ({ data, ...event }: RecordedCase<'ReferralEnteredInError'>): ReferralEnteredInErrorV1 =>
  published(event, 'cases.referral-entered-in-error.v1', {
    referralId: data.referralId,
    reasonCode: data.reasonCode,
  });
