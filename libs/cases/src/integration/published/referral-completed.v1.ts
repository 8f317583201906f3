import type { ReferralOutcome } from '../../domain/referral-codes.js';
import type { RecordedCase } from './recorded-case.js';
import { published, type Published } from './published.js';

/** The receiver has said how it ended. */
export type ReferralCompletedV1 = Published<'cases.referral-completed.v1', { referralId: string; outcome: ReferralOutcome }>;

export const referralCompletedV1 = ({ data, ...event }: RecordedCase<'ReferralCompleted'>): ReferralCompletedV1 =>
  published(event, 'cases.referral-completed.v1', {
    referralId: data.referralId,
    outcome: data.outcome,
  });
