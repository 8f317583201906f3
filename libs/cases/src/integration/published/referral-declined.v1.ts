import type { DeclinedBy, ReferralDeclineReason } from '../../domain/referral-codes.js';
import type { RecordedCase } from './recorded-case.js';
import { published, type Published } from './published.js';

/** The provider cannot, or she does not want it; these are different. */
export type ReferralDeclinedV1 = Published<
  'cases.referral-declined.v1',
  { referralId: string; declinedBy: DeclinedBy; reasonCode: ReferralDeclineReason }
>;

export const referralDeclinedV1 = ({ data, ...event }: RecordedCase<'ReferralDeclined'>): ReferralDeclinedV1 =>
  published(event, 'cases.referral-declined.v1', {
    referralId: data.referralId,
    declinedBy: data.declinedBy,
    reasonCode: data.reasonCode,
  });
