import type { OrderEndReason, OrderKind } from './case-codes.js';

export type Order = Readonly<{
  orderId: string;
  kind: OrderKind;
  authorityOrg?: string | undefined;
  /** The authority's own member recorded it: only then has that organisation acted here. */
  recordedByAuthority: boolean;
  custodianOrg?: string | undefined;
  documentRef?: string | undefined;
  from: string;
  until?: string | undefined;
  endedAt?: string | undefined;
  endReason?: OrderEndReason | undefined;
}>;

export type OrdersState = Readonly<{
  byId: Readonly<Record<string, Order>>;
  /** When she was produced before an authority; each production ends the power of removal she was held under. */
  productions: readonly string[];
}>;

/** An order holds from `from` (inclusive) to `until` (exclusive), unless ended before; whether or not a clock's notice has arrived. */
export const orderInForce = (order: Order, at: string): boolean =>
  order.from <= at && (order.until === undefined || at < order.until) && (order.endedAt === undefined || at < order.endedAt);
