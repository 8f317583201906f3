import type { RecordedCase } from './recorded-case.js';
import { published, type Published } from './published.js';

/** Another referral takes the place of this one. */
export type ReferralReroutedV1 = Published<'cases.referral-rerouted.v1', { referralId: string; newReferralId: string }>;

export const referralReroutedV1 = ({ data, ...event }: RecordedCase<'ReferralRerouted'>): ReferralReroutedV1 =>
  published(event, 'cases.referral-rerouted.v1', {
    referralId: data.referralId,
    newReferralId: data.newReferralId,
  });
