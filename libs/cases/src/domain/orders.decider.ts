import { onlyPresent, requireHonestTime, type Decided, type OrganisationKind } from '@setu/kernel';
import { requireConcerned } from './authority-rules.js';
import { misfitOfOrder } from './basis-rules.js';
import type { OpenedCase } from './case.state.js';
import type { CustodyEvent } from './custody.events.js';
import { lastCustodyChange } from './custody.state.js';
import { later } from './instants.js';
import { ofAuthority } from './of-authority.js';
import { requireAuthority } from './ordering-authority.js';
import type { OrdersCommand } from './orders.commands.js';
import type { OrdersEvent } from './orders.events.js';
import { orderInForce, type Order, type OrdersState } from './orders.state.js';
import { questionedBasis } from './questioned-basis.js';
import { refusal } from './refusal.js';
import { reported } from './reported.js';

type Decision = readonly Decided<OrdersEvent | CustodyEvent>[];
type CommandOf<T extends OrdersCommand['type']> = Extract<OrdersCommand, { type: T }>['data'];

const orderOf = (state: OpenedCase, orderId: string): Order => {
  const order = state.orders.byId[orderId];
  if (!order) throw refusal('order.unknown', { orderId });
  if (order.endedAt !== undefined) throw refusal('order.already-ended', { orderId, endedAt: order.endedAt });
  return order;
};

/** An order in force that names the present custodian is from now on what custody rests on. */
const footing = (
  { custody }: OpenedCase,
  order: Order,
  orgKind: OrganisationKind | undefined,
  now: string,
): readonly Decided<CustodyEvent>[] => {
  if (custody.status !== 'held' || custody.custodian.kind !== 'organisation') return [];
  const custodian = custody.custodian.orgRef;
  if (order.custodianOrg !== custodian || !orderInForce(order, now)) return [];
  if (misfitOfOrder(order, { kind: 'organisation', orgRef: custodian, orgKind })) return [];
  const basis = { kind: 'order', orderId: order.orderId } as const;
  return [{ type: 'CustodyReviewed', data: { custodian, basis, since: later(order.from, custody.since) } }];
};

/** Rule 10. An order overrules with reasons: it is one of restoration, and the authority itself records it or its paper is named. */
const requireMayOverrule = ({ actor, overrules, kind, authorityOrg, documentRef }: CommandOf<'MakeOrder'>): void => {
  if (!overrules) return;
  if (kind !== 'restoration') throw refusal('order.only-restoration-overrules', { kind });
  if (documentRef === undefined && actor.orgRef !== authorityOrg) throw refusal('order.overruling-needs-document');
};

/**
 * Rule 10. The paper that an order names is there; and an order by which a child may go home, of an authority that is not on the network, has
 * one. An order of release needs none: it carries no child home, and nothing holds back who is released.
 */
const requirePaper = ({ documents }: OpenedCase, { kind, authorityOrg, documentRef }: CommandOf<'MakeOrder'>): void => {
  if (documentRef !== undefined && !documents.includes(documentRef))
    throw refusal('order.document-not-attached', { documentRef });
  if (documentRef === undefined && authorityOrg === undefined && kind === 'restoration')
    throw refusal('order.needs-document', { kind });
};

const decideMakeOrder = (command: CommandOf<'MakeOrder'>, state: OpenedCase): Decision => {
  const { now, actor, custodianKind, authorityFact, made: when, overrules, ...order } = command;
  requireConcerned(state, actor, [order.authorityOrg]);
  requireAuthority(order.authority, order.authorityOrg, authorityFact);
  requireMayOverrule(command);
  requirePaper(state, command);
  if (when) requireHonestTime(when, now, lastCustodyChange(state));
  const { orderId, from, until } = order;
  if (state.orders.byId[orderId]) throw refusal('order.exists', { orderId });
  if (order.custodianOrg !== undefined && custodianKind === undefined)
    throw refusal('order.custodian-not-registered', { custodian: order.custodianOrg });
  if (until !== undefined && until <= from) throw refusal('order.ends-before-it-begins', { from, until });
  const recordedByAuthority = actor.orgRef === order.authorityOrg;
  const data = onlyPresent({
    ...order,
    recordedByAuthority: recordedByAuthority || undefined,
    overrules: overrules && onlyPresent(overrules),
  });
  return [
    { type: 'OrderMade', data, ...ofAuthority(when, recordedByAuthority, now) },
    ...footing(state, { ...order, recordedByAuthority }, custodianKind, now),
  ];
};

const decideExtendOrder = ({ now, actor, orderId, until, made }: CommandOf<'ExtendOrder'>, state: OpenedCase): Decision => {
  const order = orderOf(state, orderId);
  requireConcerned(state, actor);
  requireHonestTime(made, now, lastCustodyChange(state));
  const madeAt = made.occurredAt.at;
  if (order.until === undefined || until <= order.until)
    throw refusal('order.not-longer', { orderId, until: order.until ?? 'open' });
  if (madeAt > order.until) throw refusal('order.already-lapsed', { orderId, until: order.until });
  return [{ type: 'OrderExtended', data: { orderId, until, madeAt }, ...reported(made) }];
};

const decideEndOrder = ({ now, actor, orderId, reasonCode, ended, note }: CommandOf<'EndOrder'>, state: OpenedCase): Decision => {
  orderOf(state, orderId);
  requireConcerned(state, actor);
  requireHonestTime(ended, now, lastCustodyChange(state));
  return [
    { type: 'OrderEnded', data: onlyPresent({ orderId, reasonCode, endedAt: ended.occurredAt.at, note }), ...reported(ended) },
    ...questionedBasis(state, 'order-ended', (basis) => basis.kind === 'order' && basis.orderId === orderId),
  ];
};

const decideRecordProduction = (
  { now, actor, before, mode, produced, journeyMinutes }: CommandOf<'RecordProduction'>,
  state: OpenedCase,
): Decision => {
  requireConcerned(state, actor);
  requireHonestTime(produced, now, lastCustodyChange(state));
  return [
    {
      type: 'PersonProduced',
      data: onlyPresent({ before, mode, producedAt: produced.occurredAt.at, journeyMinutes }),
      ...reported(produced),
    },
    ...questionedBasis(state, 'produced', ({ kind }) => kind === 'statute'),
  ];
};

export const decideOrders = (command: OrdersCommand, state: OpenedCase): Decision => {
  switch (command.type) {
    case 'RecordProduction':
      return decideRecordProduction(command.data, state);
    case 'MakeOrder':
      return decideMakeOrder(command.data, state);
    case 'ExtendOrder':
      return decideExtendOrder(command.data, state);
    case 'EndOrder':
      return decideEndOrder(command.data, state);
  }
};

const changed = (orders: OrdersState, orderId: string, change: Partial<Order>): OrdersState => {
  const order = orders.byId[orderId];
  return order ? { ...orders, byId: { ...orders.byId, [orderId]: { ...order, ...change } } } : orders;
};

export const evolveOrders = (orders: OrdersState, event: OrdersEvent): OrdersState => {
  switch (event.type) {
    case 'PersonProduced':
      return { ...orders, productions: [...orders.productions, event.data.producedAt] };
    case 'OrderMade': {
      const { orderId, kind, authorityOrg, custodianOrg, documentRef, from, until, recordedByAuthority = false } = event.data;
      const order = { orderId, kind, authorityOrg, recordedByAuthority, custodianOrg, documentRef, from, until };
      return { ...orders, byId: { ...orders.byId, [orderId]: order } };
    }
    case 'OrderExtended':
      return changed(orders, event.data.orderId, { until: event.data.until });
    case 'OrderEnded':
      return changed(orders, event.data.orderId, { endedAt: event.data.endedAt, endReason: event.data.reasonCode });
  }
};
