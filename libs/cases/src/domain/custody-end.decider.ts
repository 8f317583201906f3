import { onlyPresent, DomainError, requireHonestTime, type Decided } from '@setu/kernel';
import { requireCustodian, requireHeld } from './authority-rules.js';
import { instantsThatMatter, lapse, orderOver } from './basis-rules.js';
import type { OpenedCase } from './case.state.js';
import { closing, endedByDeath, endOf, isWithHer, requireNoOrderHolds, requireWithHer } from './custody-end-rules.js';
import type { CustodyCommand } from './custody.commands.js';
import type { CustodyEvent } from './custody.events.js';
import { answersFor, type HeldCustody } from './custody.state.js';
import { decideReportDeath } from './death.decider.js';
import type { DeathEvent } from './death.events.js';
import type { Deviation } from './deviation.js';
import { deviationsOf } from './deviations-of.js';
import type { HandoverEvent } from './handover.events.js';
import { isChild } from './homeward-rules.js';
import { certainlyBefore, type Stretch } from './instants.js';
import { refusal } from './refusal.js';
import { reported } from './reported.js';

type Decision = readonly Decided<CustodyEvent | DeathEvent | HandoverEvent>[];
type CommandOf<T extends CustodyCommand['type']> = Extract<CustodyCommand, { type: T }>['data'];

/** Rules 3, 10 and 13. A child is never let go by herself: she goes to a home by a reunification, or to others by a handover. */
const requireMayBeReleased = (state: OpenedCase, orderId: string | undefined, ended: Stretch): void => {
  if (isChild(state)) throw refusal('custody.child-not-released', { ageBand: state.age.treatedAs });
  requireNoOrderHolds(state, orderId, ended);
};

/** Custody ends by her death on the word of who is with her; anybody else's word, or a word that comes after custody, is recorded as that. */
const decideEndByDeath = ({ now, actor, ended: died, note }: CommandOf<'EndCustody'>, state: OpenedCase): Decision => {
  const { custody } = state;
  if (custody.status !== 'held' || !isWithHer(custody, actor)) return decideReportDeath({ now, actor, died, note }, state);
  requireHonestTime(died, now, custody.since);
  return endedByDeath(custody, { now, actor, died, note });
};

/** Death and what no other code names are reports and never refused for a rule; release is a decision. That she is home is CompleteReunification. */
export const decideEndCustody = (command: CommandOf<'EndCustody'>, state: OpenedCase): Decision => {
  const { now, actor, reasonCode, ended, orderId, note } = command;
  if (reasonCode === 'deceased') return decideEndByDeath(command, state);
  const held = requireHeld(state);
  requireCustodian(held, actor);
  if (held.handover?.stage === 'received')
    throw refusal('handover.awaiting-confirmation', { handoverId: held.handover.handoverId });
  requireHonestTime(ended, now, held.since);
  if (reasonCode === 'released') requireMayBeReleased(state, orderId, endOf(held, ended, now));
  const conflicting = certainlyBefore(ended.occurredAt, held.since);
  const deviations = deviationsOf([
    conflicting && 'rule-1.ended-before-custody-began',
    reasonCode === 'other' && isChild(state) && 'rule-3.child-without-order',
    reasonCode === 'other' && isChild(state) && held.custodian.kind === 'outside-party' && 'rule-10.without-reunification',
  ]);
  return [
    ...closing(held, actor, ended),
    {
      type: 'CustodyEnded',
      data: onlyPresent({
        custodian: answersFor(held.custodian),
        reasonCode,
        at: endOf(held, ended, now).from,
        by: actor.userRef,
        orderId,
        conflicting: conflicting || undefined,
        note,
      }),
      ...reported(ended),
      ...(deviations.length > 0 && { deviations }),
    },
  ];
};

const honestOr = (check: () => void): DomainError | undefined => {
  try {
    check();
    return undefined;
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
};

/** What held her when she left: the ground of the custody, or another order that she was under. A coarse time counts only as a whole. */
const heldBy = (state: OpenedCase, { basis, heldSince }: HeldCustody, left: Stretch): 'ground' | 'order' | undefined => {
  const instants = instantsThatMatter(state, left);
  if (basis.kind !== 'consent' && instants.every((at) => !lapse(state, basis, at, heldSince))) return 'ground';
  return instants.every((at) => orderOver(state, at)) ? 'order' : undefined;
};

/**
 * Rule 5. An adult whom no order and no power of removal holds may leave at once. For her in accommodation by consent nothing
 * refuses it: no handover in flight, no dispute, no withdrawn consent, no clumsy record of the time, and no order that this
 * custody does not rest on; such an order is marked (docs/adr/0011).
 */
export const decideLeaveByChoice = ({ now, actor, left, note }: CommandOf<'LeaveByChoice'>, state: OpenedCase): Decision => {
  const held = requireHeld(state);
  requireWithHer(held, actor);
  if (isChild(state)) throw refusal('leave.not-an-adult', { ageBand: state.age.treatedAs });
  const stated = left ?? { occurredAt: { at: now, precision: 'exact', source: 'witnessed' } };
  const when = endOf(held, stated, now);
  const holding = heldBy(state, held, when);
  if (holding === 'ground' && !lapse(state, held.basis, now, held.heldSince))
    throw held.basis.kind === 'order'
      ? refusal('leave.under-an-order', { orderId: held.basis.orderId })
      : refusal('leave.under-removal-power');
  const dishonest = honestOr(() => requireHonestTime(stated, now, held.since))?.code;
  const conflicting = certainlyBefore(stated.occurredAt, held.since);
  const underPower = holding === 'ground' && held.basis.kind === 'statute';
  const found: readonly (Deviation | false)[] = [
    conflicting && 'rule-1.ended-before-custody-began',
    holding !== undefined && (underPower ? 'rule-5.left-under-removal-power' : 'rule-5.left-under-an-order'),
    dishonest === 'occurred.late-needs-reason' && 'rule-5.late-without-reason',
    dishonest === 'occurred.in-the-future' && 'rule-5.time-ahead',
  ];
  const deviations = deviationsOf(found);
  return [
    ...closing(held, actor, stated),
    {
      type: 'CustodyEnded',
      data: onlyPresent({
        custodian: answersFor(held.custodian),
        reasonCode: 'left-by-choice',
        at: when.from,
        by: actor.userRef,
        conflicting: conflicting || undefined,
        note,
      }),
      ...reported(stated),
      ...(deviations.length > 0 && { deviations }),
    },
  ];
};
