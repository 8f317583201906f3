import { onlyPresent, type Decided } from '@setu/kernel';
import { requireConcerned } from './authority-rules.js';
import type { OpenedCase } from './case.state.js';
import { mediationFault } from './mediation-rules.js';
import { referralBasisFault } from './referral-basis.js';
import type { ReferralService } from './referral-codes.js';
import { requireNotYetAccepted, requireOpenReferral } from './referral-rules.js';
import type { ReceiverFact, ReferralCommand } from './referral.commands.js';
import type { ReferralEvent } from './referral.events.js';
import { isOpen, type ReferralBasis } from './referral.state.js';
import { refusal } from './refusal.js';

type Decision = readonly Decided<ReferralEvent>[];
type CommandOf<T extends ReferralCommand['type']> = Extract<ReferralCommand, { type: T }>['data'];

const requireAbleReceiver = (toOrg: string, fromOrg: string, receiver: ReceiverFact | undefined): void => {
  if (toOrg === fromOrg) throw refusal('referral.to-yourself');
  if (!receiver?.registered) throw refusal('referral.receiver-not-registered');
  if (receiver.suspended) throw refusal('referral.receiver-suspended', { receiver: toOrg });
};

const requireNoTwin = (state: OpenedCase, toOrg: string, service: ReferralService): void => {
  const twin = Object.values(state.referrals).find(
    (referral) => isOpen(referral) && referral.toOrg === toOrg && referral.service === service,
  );
  if (twin) throw refusal('referral.already-open', { receiver: toOrg, stage: twin.stage });
};

/** Rule 9. A ground that holds now. @throws DomainError of referralBasisFault, referral.needs-consent-or-ground */
const requireBasis = (
  state: OpenedCase,
  { basis, service, toOrg }: Readonly<{ basis?: ReferralBasis | undefined; service: ReferralService; toOrg: string }>,
  now: string,
  suspects: readonly string[] | undefined,
): ReferralBasis => {
  if (!basis) throw refusal('referral.needs-consent-or-ground');
  const fault = referralBasisFault(state, { basis, service, toOrg }, now, suspects);
  if (fault) throw fault;
  return basis;
};

const requireMediationAsked = (
  state: OpenedCase,
  { service, mediationRequestId, suspects }: Pick<CommandOf<'SendReferral'>, 'service' | 'mediationRequestId' | 'suspects'>,
): void => {
  if (service !== 'family-mediation') return;
  const request = mediationRequestId === undefined ? undefined : state.care.mediation[mediationRequestId];
  if (!request) throw refusal('referral.mediation-not-requested');
  const fault = mediationFault(state, request.withRef, suspects);
  if (fault) throw fault;
};

const basisFields = (basis: ReferralBasis) =>
  basis.kind === 'consent' ? { consentId: basis.consentId } : { overrideGround: basis.ground, overrideOrderId: basis.orderId };

export const decideSendReferral = (command: CommandOf<'SendReferral'>, state: OpenedCase): Decision => {
  const { now, actor, referralId, toOrg, service, urgency, facility, suspects, mediationRequestId, needs } = command;
  requireConcerned(state, actor);
  if (state.referrals[referralId]) throw refusal('referral.exists', { referralId });
  requireAbleReceiver(toOrg, actor.orgRef, facility);
  requireNoTwin(state, toOrg, service);
  requireMediationAsked(state, command);
  const basis = requireBasis(state, command, now, suspects);
  const { overrideNote } = basis.kind === 'override' ? command : {};
  const who = { referralId, fromOrg: actor.orgRef, toOrg, sentBy: actor.userRef };
  const data = { ...who, service, urgency, ...basisFields(basis), overrideNote, mediationRequestId, needs };
  return [{ type: 'ReferralSent', data: onlyPresent(data) }];
};

/** The receiver or the sender sends it elsewhere; it stays the sender's, who goes on seeing how it stands. Consent is asked for anew: it names recipients. */
export const decideRerouteReferral = (command: CommandOf<'RerouteReferral'>, state: OpenedCase): Decision => {
  const { now, actor, referralId, newReferralId, toOrg, urgency, facility, suspects, needs } = command;
  const referral = requireOpenReferral(state, referralId);
  const { fromOrg, service } = referral;
  if (actor.orgRef !== fromOrg && actor.orgRef !== referral.toOrg) throw refusal('referral.not-yours', { sender: fromOrg });
  requireNotYetAccepted(referral);
  if (state.referrals[newReferralId]) throw refusal('referral.exists', { referralId: newReferralId });
  requireAbleReceiver(toOrg, fromOrg, facility);
  requireNoTwin(state, toOrg, service);
  if (service === 'family-mediation') throw refusal('referral.mediation-not-requested');
  const basis = requireBasis(state, { basis: command.basis, service, toOrg }, now, suspects);
  const { overrideNote } = basis.kind === 'override' ? command : {};
  const who = { referralId: newReferralId, fromOrg, toOrg, sentBy: actor.userRef, reroutes: referralId };
  const data = { ...who, service, urgency, ...basisFields(basis), overrideNote, needs };
  return [
    { type: 'ReferralRerouted', data: { referralId, newReferralId, by: actor.userRef, byOrg: actor.orgRef } },
    { type: 'ReferralSent', data: onlyPresent(data) },
  ];
};
