import { onlyPresent, type Decided } from '@setu/kernel';
import { requireConcerned } from './authority-rules.js';
import type { OpenedCase } from './case.state.js';
import { mediationFault } from './mediation-rules.js';
import { referralBasisFault } from './referral-basis.js';
import { PERSON_DECLINE_REASONS } from './referral-codes.js';
import { requireNotYetAccepted, requireOpenReferral, requireReferralReceiver } from './referral-rules.js';
import type { ReferralCommand } from './referral.commands.js';
import type { ReferralEvent } from './referral.events.js';
import { refusal } from './refusal.js';

type Decision = readonly Decided<ReferralEvent>[];
type CommandOf<T extends ReferralCommand['type']> = Extract<ReferralCommand, { type: T }>['data'];

export const decideReceiveReferral = ({ actor, referralId }: CommandOf<'ReceiveReferral'>, state: OpenedCase): Decision => {
  const referral = requireOpenReferral(state, referralId);
  requireReferralReceiver(referral, actor);
  if (referral.stage !== 'sent') throw refusal('referral.already-received', { stage: referral.stage });
  return [{ type: 'ReferralReceived', data: { referralId, by: actor.userRef } }];
};

export const decideHoldReferral = (
  { now, actor, referralId, reasonCode, until, note }: CommandOf<'HoldReferral'>,
  state: OpenedCase,
): Decision => {
  const referral = requireOpenReferral(state, referralId);
  requireReferralReceiver(referral, actor);
  requireNotYetAccepted(referral);
  if (until <= now) throw refusal('referral.held-until-the-past', { until });
  return [{ type: 'ReferralHeld', data: onlyPresent({ referralId, reasonCode, until, by: actor.userRef, note }) }];
};

/** Rule 9 is judged again: what carried the referral when it was sent must carry it now. */
export const decideAcceptReferral = (
  { now, actor, referralId, suspects }: CommandOf<'AcceptReferral'>,
  state: OpenedCase,
): Decision => {
  const referral = requireOpenReferral(state, referralId);
  requireReferralReceiver(referral, actor);
  requireNotYetAccepted(referral);
  const request = referral.mediationRequestId === undefined ? undefined : state.care.mediation[referral.mediationRequestId];
  const fault =
    referralBasisFault(state, referral, now, suspects) ?? (request && mediationFault(state, request.withRef, suspects));
  if (fault) throw fault;
  return [{ type: 'ReferralAccepted', data: { referralId, service: referral.service, by: actor.userRef } }];
};

/** Declined by the person and by the provider are different: she may say no at any time and to anybody who works with her; the provider before it has accepted. */
export const decideDeclineReferral = (
  { actor, referralId, declinedBy, reasonCode, heard, note }: CommandOf<'DeclineReferral'>,
  state: OpenedCase,
): Decision => {
  const referral = requireOpenReferral(state, referralId);
  const hers = (PERSON_DECLINE_REASONS as readonly string[]).includes(reasonCode);
  if (hers !== (declinedBy === 'person')) throw refusal('referral.reason-of-the-other', { reason: reasonCode, declinedBy });
  if (declinedBy === 'provider') {
    requireReferralReceiver(referral, actor);
    requireNotYetAccepted(referral);
  } else requireConcerned(state, actor, [referral.fromOrg]);
  const data = { referralId, declinedBy, reasonCode, heard, by: actor.userRef, byOrg: actor.orgRef, note };
  return [{ type: 'ReferralDeclined', data: onlyPresent(data) }];
};

export const decideCompleteReferral = (
  { actor, referralId, outcome, note }: CommandOf<'CompleteReferral'>,
  state: OpenedCase,
): Decision => {
  const referral = requireOpenReferral(state, referralId);
  requireReferralReceiver(referral, actor);
  if (referral.stage !== 'accepted' && referral.stage !== 'cancellation-requested')
    throw refusal('referral.not-accepted', { stage: referral.stage });
  return [{ type: 'ReferralCompleted', data: onlyPresent({ referralId, outcome, by: actor.userRef, note }) }];
};
