import type { CaseActor } from './case-actor.js';
import type { OpenedCase } from './case.state.js';
import { isOpen, type OpenReferral } from './referral.state.js';
import { refusal } from './refusal.js';

/** The referral, if it still asks something of somebody. @throws DomainError referral.unknown, referral.ended */
export const requireOpenReferral = (state: OpenedCase, referralId: string): OpenReferral => {
  const referral = state.referrals[referralId];
  if (!referral) throw refusal('referral.unknown', { referralId });
  if (!isOpen(referral)) throw refusal('referral.ended', { stage: referral.stage });
  return referral;
};

/** @throws DomainError referral.not-addressed-to-you unless the actor acts for the receiver. */
export const requireReferralReceiver = ({ toOrg }: OpenReferral, actor: CaseActor): void => {
  if (actor.orgRef !== toOrg) throw refusal('referral.not-addressed-to-you', { receiver: toOrg });
};

/** @throws DomainError referral.only-the-sender unless the actor acts for the sender. */
export const requireReferralSender = ({ fromOrg }: Pick<OpenReferral, 'fromOrg'>, actor: CaseActor): void => {
  if (actor.orgRef !== fromOrg) throw refusal('referral.only-the-sender', { sender: fromOrg });
};

/** @throws DomainError referral.already-accepted once the receiver has accepted. */
export const requireNotYetAccepted = ({ stage }: OpenReferral): void => {
  if (stage === 'accepted' || stage === 'cancellation-requested') throw refusal('referral.already-accepted');
};
