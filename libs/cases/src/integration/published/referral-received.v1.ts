import type { RecordedCase } from './recorded-case.js';
import { published, type Published } from './published.js';

/** The receiver has the referral before it. */
export type ReferralReceivedV1 = Published<'cases.referral-received.v1', { referralId: string }>;

export const referralReceivedV1 = ({ data, ...event }: RecordedCase<'ReferralReceived'>): ReferralReceivedV1 =>
  published(event, 'cases.referral-received.v1', {
    referralId: data.referralId,
  });
