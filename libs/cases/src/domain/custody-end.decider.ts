import { DomainError, requireHonestTime, type Decided } from '@setu/kernel';
import type { CaseActor } from './case-actor.js';
import { requireCustodian, requireHeld } from './authority-rules.js';
import { lapse } from './basis-rules.js';
import type { OpenedCase } from './case.state.js';
import type { CustodyCommand } from './custody.commands.js';
import type { CustodyEvent } from './custody.events.js';
import { answersFor, type HeldCustody } from './custody.state.js';
import type { Deviation } from './deviation.js';
import { deviationsOf } from './deviations-of.js';
import type { HandoverEvent } from './handover.events.js';
import { certainlyBefore, earlier, later } from './instants.js';
import { onlyPresent } from './only-present.js';
import { orderInForce } from './orders.state.js';
import { refusal } from './refusal.js';
import { reported } from './reported.js';

type Decision = readonly Decided<CustodyEvent | HandoverEvent>[];
type CommandOf<T extends CustodyCommand['type']> = Extract<CustodyCommand, { type: T }>['data'];

/** Custody cannot end and leave a handover behind. */
const closing = ({ handover }: HeldCustody, actor: CaseActor): readonly Decided<HandoverEvent>[] =>
  handover
    ? [{ type: 'HandoverCancelled', data: { handoverId: handover.handoverId, by: actor.userRef, reasonCode: 'custody-ended' } }]
    : [];

/** Besides the custodian, the receiver with whom she already is: she must be able to leave, and her death to be reported, from there too. */
const requireWithHer = (held: HeldCustody, actor: CaseActor): void => {
  const { handover } = held;
  const withReceiver =
    handover?.stage === 'received' && handover.to.kind === 'organisation' && handover.to.orgRef === actor.orgRef;
  if (!withReceiver) requireCustodian(held, actor);
};

/** Rules 3 and 10. What is still missing before she may be let go by decision of others. */
const requireFreeToEnd = (state: OpenedCase, held: HeldCustody, orderId: string | undefined, now: string): void => {
  const order = orderId === undefined ? undefined : state.orders.byId[orderId];
  if (orderId !== undefined && !order) throw refusal('order.unknown', { orderId });
  const ordered = order !== undefined && ['release', 'restoration'].includes(order.kind) && orderInForce(order, now);
  if (ordered) return;
  if (state.age.treatedAs !== 'adult') throw refusal('custody.child-needs-order-to-end', { ageBand: state.age.treatedAs });
  if (held.basis.kind === 'order' && !lapse(state, held.basis, now, held.heldSince))
    throw refusal('custody.order-still-in-force', { orderId: held.basis.orderId });
};

/** Death and what no other code names are reports and never refused for a rule; release and reunification are decisions. */
export const decideEndCustody = (
  { now, actor, reasonCode, ended, orderId, note }: CommandOf<'EndCustody'>,
  state: OpenedCase,
): Decision => {
  const held = requireHeld(state);
  if (reasonCode === 'deceased') requireWithHer(held, actor);
  else {
    requireCustodian(held, actor);
    if (held.handover?.stage === 'received')
      throw refusal('handover.awaiting-confirmation', { handoverId: held.handover.handoverId });
  }
  requireHonestTime(ended, now, held.since);
  if (reasonCode === 'released' || reasonCode === 'reunified') requireFreeToEnd(state, held, orderId, now);
  const at = later(earlier(ended.occurredAt.at, now), held.since);
  const deviations = deviationsOf([
    certainlyBefore(ended.occurredAt, held.since) && 'rule-1.ended-before-custody-began',
    reasonCode === 'other' && state.age.treatedAs !== 'adult' && 'rule-3.child-without-order',
  ]);
  return [
    ...closing(held, actor),
    {
      type: 'CustodyEnded',
      data: onlyPresent({ custodian: answersFor(held.custodian), reasonCode, at, by: actor.userRef, orderId, note }),
      ...reported({ ...ended, occurredAt: { ...ended.occurredAt, at } }),
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

/**
 * Rule 5. An adult whom no order and no power of removal holds may leave at once. For her in accommodation by consent nothing
 * refuses it: no handover in flight, no dispute, no withdrawn consent, no clumsy record of the time.
 */
export const decideLeaveByChoice = ({ now, actor, left, note }: CommandOf<'LeaveByChoice'>, state: OpenedCase): Decision => {
  const held = requireHeld(state);
  requireWithHer(held, actor);
  if (state.age.treatedAs !== 'adult') throw refusal('leave.not-an-adult', { ageBand: state.age.treatedAs });
  const { basis } = held;
  if (basis.kind !== 'consent' && !lapse(state, basis, now, held.heldSince))
    throw basis.kind === 'order'
      ? refusal('leave.under-an-order', { orderId: basis.orderId })
      : refusal('leave.under-removal-power');
  const stated = left ?? { occurredAt: { at: now, precision: 'exact', source: 'witnessed' } };
  const dishonest = honestOr(() => requireHonestTime(stated, now, held.since))?.code;
  const at = later(earlier(stated.occurredAt.at, now), held.since);
  const found: readonly (Deviation | false)[] = [
    certainlyBefore(stated.occurredAt, held.since) && 'rule-1.ended-before-custody-began',
    dishonest === 'occurred.late-needs-reason' && 'rule-5.late-without-reason',
    dishonest === 'occurred.in-the-future' && 'rule-5.time-ahead',
  ];
  const deviations = deviationsOf(found);
  return [
    ...closing(held, actor),
    {
      type: 'CustodyEnded',
      data: onlyPresent({ custodian: answersFor(held.custodian), reasonCode: 'left-by-choice', at, by: actor.userRef, note }),
      ...reported({ ...stated, occurredAt: { ...stated.occurredAt, at } }),
      ...(deviations.length > 0 && { deviations }),
    },
  ];
};
