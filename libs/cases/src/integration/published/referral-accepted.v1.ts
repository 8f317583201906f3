import type { ReferralService } from '../../domain/referral-codes.js';
import type { RecordedCase } from './recorded-case.js';
import { published, type Published } from './published.js';

/** The receiver will serve her. */
export type ReferralAcceptedV1 = Published<'cases.referral-accepted.v1', { referralId: string; service: ReferralService }>;

export const referralAcceptedV1 = ({ data, ...event }: RecordedCase<'ReferralAccepted'>): ReferralAcceptedV1 =>
  published(event, 'cases.referral-accepted.v1', {
    referralId: data.referralId,
    service: data.service,
  });
