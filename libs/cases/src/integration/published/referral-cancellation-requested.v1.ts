import type { ReferralCancelReason } from '../../domain/referral-codes.js';
import type { RecordedCase } from './recorded-case.js';
import { published, type Published } from './published.js';

/** The sender asks the receiver to let go of what it accepted. */
export type ReferralCancellationRequestedV1 = Published<
  'cases.referral-cancellation-requested.v1',
  { referralId: string; reasonCode: ReferralCancelReason }
>;

export const referralCancellationRequestedV1 = ({
  data,
  ...event
}: RecordedCase<'ReferralCancellationRequested'>): ReferralCancellationRequestedV1 =>
  published(event, 'cases.referral-cancellation-requested.v1', {
    referralId: data.referralId,
    reasonCode: data.reasonCode,
  });
