import type { OverrideGround, ReferralCancelReason, ReferralService } from './referral-codes.js';

/** On what a referral rests: her consent, or a legal ground without it. */
export type ReferralBasis =
  | Readonly<{ kind: 'consent'; consentId: string }>
  | Readonly<{ kind: 'override'; ground: OverrideGround; orderId?: string | undefined }>;

/** The steps in which a referral still asks something of somebody. */
type OpenStage =
  | Readonly<{ stage: 'sent' | 'received' | 'accepted' }>
  | Readonly<{ stage: 'held'; until: string }>
  | Readonly<{ stage: 'cancellation-requested'; reasonCode: ReferralCancelReason }>;
type ClosedStage = Readonly<{ stage: 'declined' | 'rerouted' | 'cancelled' | 'completed' | 'entered-in-error' }>;

/** One referral. `by` and `at` of its steps are in the events; the rules need only where it stands. */
export type Referral = Readonly<{
  referralId: string;
  fromOrg: string;
  toOrg: string;
  service: ReferralService;
  basis: ReferralBasis;
  mediationRequestId?: string | undefined;
  /** The receiver has accepted it at some time. */
  wasAccepted: boolean;
}> &
  (OpenStage | ClosedStage);
export type OpenReferral = Extract<Referral, OpenStage>;

export type ReferralState = Readonly<Record<string, Referral>>;

const CLOSED: readonly Referral['stage'][] = ['declined', 'rerouted', 'cancelled', 'completed', 'entered-in-error'];

/** True while the referral asks something of somebody. */
export const isOpen = (referral: Referral): referral is OpenReferral => !CLOSED.includes(referral.stage);
