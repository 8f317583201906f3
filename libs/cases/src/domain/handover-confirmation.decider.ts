import { onlyPresent, type Decided } from '@setu/kernel';
import { groundFaults } from './basis-rules.js';
import type { CaseActor } from './case-actor.js';
import type { OpenedCase } from './case.state.js';
import { confirmationGround, type ConfirmedAs } from './confirmation-ground.js';
import { basisReference } from './custody-basis.js';
import type { CustodyEvent } from './custody.events.js';
import type { Deviation } from './deviation.js';
import { deviationsOf } from './deviations-of.js';
import { arrival, requireInFlight } from './handover-rules.js';
import type { HandoverCommand } from './handover.commands.js';
import type { HandoverEvent } from './handover.events.js';
import { later } from './instants.js';
import { refusal } from './refusal.js';

type Confirm = Extract<HandoverCommand, { type: 'ConfirmHandover' }>['data'];

const MARKS: Readonly<Partial<Record<ConfirmedAs, Deviation>>> = {
  'receivers-second-person': 'rule-2.both-halves-by-the-receiver',
  'concerned-organisation': 'rule-1.confirmed-by-another-organisation',
  'giver-on-paper': 'rule-2.both-halves-by-one-person',
};

const confirmed = (handoverId: string, actor: CaseActor, as: ConfirmedAs): Decided<HandoverEvent> => {
  const mark = MARKS[as];
  const marked = mark && { deviations: [mark] };
  if (as === 'giver' || as === 'giver-on-paper')
    return { type: 'HandoverConfirmed', data: { handoverId, by: actor.userRef }, ...marked };
  return {
    type: 'HandoverConfirmedForGiver',
    data: { handoverId, by: actor.userRef, byOrg: actor.orgRef, ground: as },
    ...marked,
  };
};

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
  const as = confirmationGround(state, handover, confirm);
  const { receipt, basis, fromOrg, to } = handover;
  const arrived = arrival(handover, held, receipt, receipt.awaitingConfirmationSince);
  const effectiveAt = arrived.from;
  const today = later(now, effectiveAt);
  const deviations = deviationsOf([
    ...[arrived, { from: today, to: today }].flatMap((stretch) => groundFaults(state, basis, stretch, held.heldSince)),
    ...receipt.misplaced,
  ]);
  return [
    confirmed(handoverId, actor, as),
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
