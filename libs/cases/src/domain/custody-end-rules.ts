import { onlyPresent, type Decided, type Occurrence, type Personal } from '@setu/kernel';
import { requireCustodian } from './authority-rules.js';
import { instantsThatMatter, orderOver } from './basis-rules.js';
import type { CaseActor } from './case-actor.js';
import type { OpenedCase } from './case.state.js';
import type { CustodyEvent } from './custody.events.js';
import { answersFor, type HeldCustody } from './custody.state.js';
import { deviationsOf } from './deviations-of.js';
import type { HandoverEvent } from './handover.events.js';
import { certainlyBefore, notBefore, stretchOf, type Stretch } from './instants.js';
import { orderInForce } from './orders.state.js';
import { refusal } from './refusal.js';
import { reported } from './reported.js';

/** Custody cannot end and leave a handover behind: it is cancelled when custody ends, not when that is told. */
export const closing = ({ handover }: HeldCustody, actor: CaseActor, ended: Occurrence): readonly Decided<HandoverEvent>[] => {
  if (!handover) return [];
  const data = { handoverId: handover.handoverId, by: actor.userRef, reasonCode: 'custody-ended' } as const;
  return [{ type: 'HandoverCancelled', data, ...reported(ended) }];
};

/** Besides the custodian, the receiver with whom she already is: she can leave, and custody end by her death, from there too. */
export const isWithHer = ({ custodian, handover }: HeldCustody, { orgRef }: CaseActor): boolean =>
  answersFor(custodian) === orgRef ||
  (handover?.stage === 'received' && handover.to.kind === 'organisation' && handover.to.orgRef === orgRef);

/** @throws DomainError custody.not-yours */
export const requireWithHer = (held: HeldCustody, actor: CaseActor): void => {
  if (!isWithHer(held, actor)) requireCustodian(held, actor);
};

/** When it happened by what was stated, within the custody that it ends: from its first possible instant to its last. */
export const endOf = (held: HeldCustody, { occurredAt }: Occurrence, now: string): Stretch =>
  notBefore(stretchOf(occurredAt, now), held.since);

/** Custody that ends because she has died, with whatever was in flight. */
export const endedByDeath = (
  held: HeldCustody,
  { now, actor, died, note }: Readonly<{ now: string; actor: CaseActor; died: Occurrence; note?: Personal | undefined }>,
): readonly Decided<HandoverEvent | CustodyEvent>[] => {
  const conflicting = certainlyBefore(died.occurredAt, held.since);
  const data = {
    custodian: answersFor(held.custodian),
    reasonCode: 'deceased',
    at: endOf(held, died, now).from,
    by: actor.userRef,
    note,
  } as const;
  return [
    ...closing(held, actor, died),
    {
      type: 'CustodyEnded',
      data: onlyPresent({ ...data, conflicting: conflicting || undefined }),
      ...reported(died),
      ...(conflicting && { deviations: deviationsOf(['rule-1.ended-before-custody-began']) }),
    },
  ];
};

/**
 * Rules 3, 5, 10 and 14. An adult goes when no order held her: when the order she was under had ended, or by an order of release or
 * restoration.
 * @throws DomainError order.unknown, custody.order-still-in-force
 */
export const requireNoOrderHolds = (state: OpenedCase, orderId: string | undefined, ended: Stretch): void => {
  const order = orderId === undefined ? undefined : state.orders.byId[orderId];
  if (orderId !== undefined && !order) throw refusal('order.unknown', { orderId });
  const instants = instantsThatMatter(state, ended);
  if (order && ['release', 'restoration'].includes(order.kind) && instants.some((at) => orderInForce(order, at))) return;
  const over = instants.map((at) => orderOver(state, at));
  if (over[0] && over.every(Boolean)) throw refusal('custody.order-still-in-force', { orderId: over[0].orderId });
};
