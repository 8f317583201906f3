import type { Decided } from '@setu/kernel';
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
import { onlyPresent } from './only-present.js';
import { refusal } from './refusal.js';

type Confirm = Extract<HandoverCommand, { type: 'ConfirmHandover' }>['data'];

/** Rule 1. How long the giver may stay silent before its superior, and then the ordering authority, may confirm for it. */
const SUPERIOR_AFTER_MS = 3_600_000;
const AUTHORITY_AFTER_MS = 12 * 3_600_000;

const requireSilence = (handover: ReceivedHandover, now: string, silence: number, code: Parameters<typeof refusal>[0]): void => {
  const mayFrom = Date.parse(handover.receipt.awaitingConfirmationSince) + silence;
  if (Date.parse(now) < mayFrom) throw refusal(code, { from: new Date(mayFrom).toISOString() });
};

/** On which ground the actor confirms for the giver; undefined when she is the giver's own member. */
const groundOf = (
  state: OpenedCase,
  handover: ReceivedHandover,
  { actor, now, giverSuperior }: Confirm,
): ConfirmationGround | undefined => {
  if (actor.orgRef === handover.fromOrg) return undefined;
  const authority = orderingAuthority(state, handover);
  const superior = actor.orgRef === giverSuperior;
  if (!superior && actor.orgRef !== authority) throw refusal('handover.only-the-giver-confirms', { giver: handover.fromOrg });
  if (isNamedReceiver(handover, actor.orgRef)) throw refusal('handover.one-organisation-signs-one-half');
  if (superior) requireSilence(handover, now, SUPERIOR_AFTER_MS, 'handover.not-yet-for-the-superior');
  else requireSilence(handover, now, AUTHORITY_AFTER_MS, 'handover.not-yet-for-the-authority');
  return superior ? 'superior' : 'ordering-authority';
};

const confirmed = (handoverId: string, actor: CaseActor, ground: ConfirmationGround | undefined): HandoverEvent =>
  ground
    ? { type: 'HandoverConfirmedForGiver', data: { handoverId, by: actor.userRef, byOrg: actor.orgRef, ground } }
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
