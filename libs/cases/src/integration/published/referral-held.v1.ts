import type { ReferralHoldReason } from '../../domain/referral-codes.js';
import type { RecordedCase } from './recorded-case.js';
import { published, type Published } from './published.js';

/** The receiver cannot say yes yet; it will know by `until`. */
export type ReferralHeldV1 = Published<
  'cases.referral-held.v1',
  { referralId: string; reasonCode: ReferralHoldReason; until: string }
>;

export const referralHeldV1 = ({ data, ...event }: RecordedCase<'ReferralHeld'>): ReferralHeldV1 =>
  published(event, 'cases.referral-held.v1', {
    referralId: data.referralId,
    reasonCode: data.reasonCode,
    until: data.until,
  });
