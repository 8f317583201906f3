import {
  code,
  count,
  defineEvent,
  defineVersionedEvent,
  flag,
  id,
  instant,
  list,
  optional,
  record,
  sealed,
  type EventOf,
} from '@setu/kernel';
import { AUTHORITIES, ORDER_END_REASONS, ORDER_KINDS, ORDER_STATUTES, PRODUCED_BEFORE, PRODUCTION_MODES } from './case-codes.js';
import { OVERRULING_REASONS, RED_FLAGS } from './reunification-codes.js';

/** She was brought before an authority. The power of removal ends here; from now on only an order or her consent carries custody. */
export const personProduced = defineEvent('PersonProduced', {
  before: code(PRODUCED_BEFORE),
  mode: code(PRODUCTION_MODES),
  producedAt: instant(),
  journeyMinutes: optional(count()),
});

/**
 * An authority's order over her. In force from `from` (inclusive) to `until` (exclusive), unless ended before. `overrules` (since version
 * 2): an order of restoration that stands against the report on the home, or over the red flags it names, with the authority's reason.
 * `recordedByAuthority` (since version 3): its own member recorded it; otherwise it is known from a document.
 */
export const orderMade = defineVersionedEvent(
  'OrderMade',
  3,
  {
    orderId: id(),
    authority: code(AUTHORITIES),
    authorityOrg: optional(id()),
    statute: code(ORDER_STATUTES),
    kind: code(ORDER_KINDS),
    custodianOrg: optional(id()),
    from: instant(),
    until: optional(instant()),
    documentRef: optional(id()),
    recordedByAuthority: optional(flag()),
    overrules: optional(
      record({
        homeVerification: flag(),
        redFlagCodes: list(code(RED_FLAGS)),
        reasonCode: code(OVERRULING_REASONS),
        note: optional(sealed('person', 'family')),
      }),
    ),
  },
  { 1: (data) => data, 2: (data) => data },
);

/** The authority extended its order, on `madeAt`, before it lapsed. */
export const orderExtended = defineEvent('OrderExtended', { orderId: id(), until: instant(), madeAt: instant() });

/** The order no longer holds, as of `endedAt`. */
export const orderEnded = defineEvent('OrderEnded', {
  orderId: id(),
  reasonCode: code(ORDER_END_REASONS),
  endedAt: instant(),
  note: optional(sealed('person', 'operational')),
});

export const ORDERS_EVENTS = [personProduced, orderMade, orderExtended, orderEnded] as const;
export type OrdersEvent = EventOf<(typeof ORDERS_EVENTS)[number]>;
