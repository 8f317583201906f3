import { onlyPresent, type Decided } from '@setu/kernel';
import { groundFaults } from './basis-rules.js';
import type { CaseActor } from './case-actor.js';
import type { ConfirmationGround } from './case-codes.js';
import type { OpenedCase } from './case.state.js';
import { basisReference } from './custody-basis.js';
import type { CustodyEvent } from './custody.events.js';
import { deviationsOf } from './deviations-of.js';
import { arrival, isNamedReceiver, orderingAuthority, requireInFlight, requireOtherHandThanReceivers } from './handover-rules.js';
import type { HandoverCommand } from './handover.commands.js';
import type { HandoverEvent } from './handover.events.js';
import type { ReceivedHandover } from './handover.state.js';
import { later } from './instants.js';
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

/** Where nobody stands above the giver and no authority ordered the handover: another authority of the case, or else a second receiver (docs/adr/0012). */
const lastResort = (state: OpenedCase, handover: ReceivedHandover, { actor, giverSuperior }: Confirm) => {
  if (giverSuperior !== undefined || orderingAuthority(state, handover) !== undefined) return undefined;
  if (isNamedReceiver(handover, actor.orgRef)) return hasActed(state) ? undefined : 'receivers-second-person';
  return hasActed(state, actor.orgRef) ? 'concerned-authority' : undefined;
};

/** On which ground the actor confirms for the giver; undefined when she is the giver's own member. */
const groundOf = (state: OpenedCase, handover: ReceivedHandover, confirm: Confirm): ConfirmationGround | undefined => {
  const { actor, now, giverSuperior } = confirm;
  if (actor.orgRef === handover.fromOrg) return undefined;
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

const ofOneHand: Pick<Decided<object>, 'deviations'> = { deviations: ['rule-2.both-halves-by-the-receiver'] };

const confirmed = (handoverId: string, actor: CaseActor, ground: ConfirmationGround | undefined): Decided<HandoverEvent> =>
  ground
    ? {
        type: 'HandoverConfirmedForGiver',
        data: { handoverId, by: actor.userRef, byOrg: actor.orgRef, ground },
        ...(ground === 'receivers-second-person' && ofOneHand),
      }
    : { type: 'HandoverConfirmed', data: { handoverId, by: actor.userRef } };

/**
 * Rule 1. The giver's half, and with it custody moves: as of the receipt, though never before the giver's own custody began nor
 * after the receipt was recorded. She is there: a ground that has lapsed meanwhile is marked, not refused, and so is a place that was not lawful.
 */
export const decideConfirmHandover = (confirm: Confirm, state: OpenedCase): readonly Decided<HandoverEvent | CustodyEvent>[] => {
  const { now, actor, handoverId } = confirm;
  const { held, handover } = requireInFlight(state, handoverId);
  if (handover.stage !== 'received') {
    if (actor.orgRef !== handover.fromOrg) throw refusal('handover.only-the-giver-confirms', { giver: handover.fromOrg });
    throw refusal('handover.not-yet-received', { handoverId, stage: handover.stage });
  }
  const ground = groundOf(state, handover, confirm);
  requireOtherHandThanReceivers(handover, actor);
  const { receipt, basis, fromOrg, to } = handover;
  const arrived = arrival(handover, held, receipt, receipt.awaitingConfirmationSince);
  const effectiveAt = arrived.from;
  const today = later(now, effectiveAt);
  const deviations = deviationsOf([
    ...[arrived, { from: today, to: today }].flatMap((stretch) => groundFaults(state, basis, stretch, held.heldSince)),
    ...receipt.misplaced,
  ]);
  return [
    confirmed(handoverId, actor, ground),
    {
      type: 'CustodyTransferred',
      data: onlyPresent({
        handoverId,
        from: fromOrg,
        to: to.kind === 'organisation' ? to.orgRef : undefined,
        effectiveAt,
        basis,
        conflicting: receipt.conflicting || undefined,
      }),
      occurredAt: { at: effectiveAt, precision: receipt.precision, source: 'document' },
      basis: { kind: basis.kind, ref: basisReference(basis) },
      ...(deviations.length > 0 && { deviations }),
    },
  ];
};
