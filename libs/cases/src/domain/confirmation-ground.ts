import type { ConfirmationGround } from './case-codes.js';
import { partsOf } from './authority-rules.js';
import type { OpenedCase } from './case.state.js';
import { isNamedReceiver, orderingAuthority, requireOtherHandThanReceivers } from './handover-rules.js';
import type { HandoverCommand } from './handover.commands.js';
import { receiversSigners, type ReceivedHandover } from './handover.state.js';
import { refusal } from './refusal.js';

type Confirm = Extract<HandoverCommand, { type: 'ConfirmHandover' }>['data'];

/** Rule 1. How long the giver may stay silent before its superior, and then the ordering authority, may confirm for it. */
const SUPERIOR_AFTER_MS = 3_600_000;
const AUTHORITY_AFTER_MS = 12 * 3_600_000;

const requireSilence = (handover: ReceivedHandover, now: string, silence: number, code: Parameters<typeof refusal>[0]): void => {
  const mayFrom = Date.parse(handover.receipt.awaitingConfirmationSince) + silence;
  if (Date.parse(now) < mayFrom) throw refusal(code, { from: new Date(mayFrom).toISOString() });
};

const hasActed = ({ orders }: OpenedCase, orgRef?: string): boolean =>
  Object.values(orders.byId).some(
    ({ recordedByAuthority, authorityOrg }) => recordedByAuthority && (orgRef === undefined || authorityOrg === orgRef),
  );

const isAlone = (state: OpenedCase, handover: ReceivedHandover, giverSuperior: string | undefined): boolean =>
  giverSuperior === undefined && orderingAuthority(state, handover) === undefined;

/** It opened the case, is or was custodian, or an order names it: it knows of her, and gives nothing here. */
const isOfTheCase = (state: OpenedCase, orgRef: string): boolean => {
  const parts = partsOf(state, orgRef);
  return (['opened', 'custodian', 'authority'] as const).some((part) => parts.has(part));
};

/**
 * Where nobody stands above the giver and no authority ordered the handover: another authority of the case; without one a second member
 * of the receiver (docs/adr/0012), or for an outside party another organisation of the case (docs/adr/0014).
 */
const lastResort = (state: OpenedCase, handover: ReceivedHandover, { actor, giverSuperior }: Confirm) => {
  if (!isAlone(state, handover, giverSuperior)) return undefined;
  if (isNamedReceiver(handover, actor.orgRef)) return hasActed(state) ? undefined : 'receivers-second-person';
  if (hasActed(state)) return hasActed(state, actor.orgRef) ? 'concerned-authority' : undefined;
  return handover.to.kind === 'outside-party' && isOfTheCase(state, actor.orgRef) ? 'concerned-organisation' : undefined;
};

/** On which ground another organisation confirms for the giver. @throws DomainError */
const groundForGiver = (state: OpenedCase, handover: ReceivedHandover, confirm: Confirm): ConfirmationGround => {
  const { actor, now, giverSuperior } = confirm;
  const last = lastResort(state, handover, confirm);
  if (last) {
    requireSilence(handover, now, AUTHORITY_AFTER_MS, 'handover.not-yet-for-the-authority');
    return last;
  }
  const superior = actor.orgRef === giverSuperior;
  if (!superior && actor.orgRef !== orderingAuthority(state, handover))
    throw refusal('handover.only-the-giver-confirms', { giver: handover.fromOrg });
  if (isNamedReceiver(handover, actor.orgRef)) throw refusal('handover.one-organisation-signs-one-half');
  if (superior) requireSilence(handover, now, SUPERIOR_AFTER_MS, 'handover.not-yet-for-the-superior');
  else requireSilence(handover, now, AUTHORITY_AFTER_MS, 'handover.not-yet-for-the-authority');
  return superior ? 'superior' : 'ordering-authority';
};

/**
 * The outside party signed its half on paper, and the giver's member who recorded that is the only one left to confirm: nobody stands
 * above the giver, and no authority has acted in the case (docs/adr/0014).
 */
const isOnPaperAlone = (state: OpenedCase, handover: ReceivedHandover, { actor, giverSuperior }: Confirm): boolean =>
  handover.to.kind === 'outside-party' &&
  handover.receipt.onPaper &&
  receiversSigners(handover).includes(actor.userRef) &&
  isAlone(state, handover, giverSuperior) &&
  !hasActed(state);

/** Who confirms: another member of the giver, the giver's one member on the paper of an outside party, or somebody for the giver. */
export type ConfirmedAs = 'giver' | 'giver-on-paper' | ConfirmationGround;

/**
 * Rules 1 and 2. As what the actor confirms.
 * @throws DomainError handover.only-the-giver-confirms, handover.not-yet-…, handover.one-organisation-signs-one-half,
 * handover.one-person-signs-one-half
 */
export const confirmationGround = (state: OpenedCase, handover: ReceivedHandover, confirm: Confirm): ConfirmedAs => {
  const { actor, now } = confirm;
  if (actor.orgRef === handover.fromOrg && isOnPaperAlone(state, handover, confirm)) {
    requireSilence(handover, now, AUTHORITY_AFTER_MS, 'handover.not-yet-by-one-hand');
    return 'giver-on-paper';
  }
  const as = actor.orgRef === handover.fromOrg ? 'giver' : groundForGiver(state, handover, confirm);
  requireOtherHandThanReceivers(handover, actor);
  return as;
};
