import { onlyPresent, type Decided } from '@setu/kernel';
import type { OpenedCase } from './case.state.js';
import type { CaseActor } from './case-actor.js';
import { referralGivesPart } from './referral-basis.js';
import type { ReferralErrorReason } from './referral-codes.js';
import { requireOpenReferral, requireReferralReceiver, requireReferralSender } from './referral-rules.js';
import type { ReferralCommand } from './referral.commands.js';
import type { ReferralEvent } from './referral.events.js';
import { isOpen } from './referral.state.js';
import { refusal } from './refusal.js';

type Decision = readonly Decided<ReferralEvent>[];
type CommandOf<T extends ReferralCommand['type']> = Extract<ReferralCommand, { type: T }>['data'];

/** Errors by which somebody sees what she must not see: they wait for nobody. */
const EXPOSES_HER: readonly ReferralErrorReason[] = ['wrong-person', 'wrong-organisation'];

/**
 * The sender takes it back. Once it was accepted, the receiver confirms; unless the receiver has lost its part in the case since, because
 * the consent it rests on has ended: then there is nothing left for it to confirm.
 */
export const decideCancelReferral = (
  { now, actor, referralId, reasonCode, note }: CommandOf<'CancelReferral'>,
  state: OpenedCase,
): Decision => {
  const referral = requireOpenReferral(state, referralId);
  requireReferralSender(referral, actor);
  const by = actor.userRef;
  const awaitsReceiver = referral.wasAccepted && referralGivesPart(state, referral, now);
  if (!awaitsReceiver)
    return [{ type: 'ReferralCancelled', data: onlyPresent({ referralId, reasonCode, by, byOrg: actor.orgRef, note }) }];
  if (referral.stage === 'cancellation-requested')
    throw refusal('referral.cancellation-already-requested', { receiver: referral.toOrg });
  return [{ type: 'ReferralCancellationRequested', data: onlyPresent({ referralId, reasonCode, by, note }) }];
};

export const decideConfirmReferralCancellation = (
  { actor, referralId, note }: CommandOf<'ConfirmReferralCancellation'>,
  state: OpenedCase,
): Decision => {
  const referral = requireOpenReferral(state, referralId);
  requireReferralReceiver(referral, actor);
  if (referral.stage !== 'cancellation-requested') throw refusal('referral.no-cancellation-requested', { stage: referral.stage });
  const { reasonCode } = referral;
  return [
    {
      type: 'ReferralCancelled',
      data: onlyPresent({ referralId, reasonCode, by: actor.userRef, byOrg: actor.orgRef, note }),
    },
  ];
};

/** The sender says that it should never have been sent. An accepted one is let go that way only where it exposes her. */
export const decideEnterReferralInError = (
  { actor, referralId, reasonCode, note }: CommandOf<'EnterReferralInError'>,
  state: OpenedCase,
): Decision => {
  const referral = requireOpenReferral(state, referralId);
  requireReferralSender(referral, actor);
  if (referral.wasAccepted && !EXPOSES_HER.includes(reasonCode))
    throw refusal('referral.accepted-needs-confirmation', { receiver: referral.toOrg });
  return [{ type: 'ReferralEnteredInError', data: onlyPresent({ referralId, reasonCode, by: actor.userRef, note }) }];
};

/** What becomes of the referrals that rest on a consent when she takes it back: she no longer wants them, whatever stage they have reached. */
export const referralsWithdrawn = (state: OpenedCase, consentId: string, { userRef: by, orgRef: byOrg }: CaseActor): Decision =>
  Object.values(state.referrals)
    .filter((referral) => isOpen(referral) && referral.basis.kind === 'consent' && referral.basis.consentId === consentId)
    .map(({ referralId }) => ({
      type: 'ReferralDeclined',
      data: { referralId, declinedBy: 'person', reasonCode: 'consent-withdrawn', by, byOrg },
    }));
