import {
  AGE_BANDS,
  code,
  count,
  defineEvent,
  defineVersionedEvent,
  flag,
  id,
  instant,
  optional,
  type EventOf,
} from '@setu/kernel';
import { ageDeterminedFromVersion1 } from './age.upcasts.js';
import { AGE_BASES, AUTHORITIES } from './case-codes.js';

/** An age band seen, stated or documented. `treatedAs` is the band by which she is treated from now on: doubt means child until determined. */
export const ageBandRecorded = defineEvent('AgeBandRecorded', {
  band: code(AGE_BANDS),
  basis: code(AGE_BASES),
  treatedAs: code(AGE_BANDS),
});

/**
 * An authority has determined the age (JJ Act 2015 s.94). Of several determinations the one made last holds. `recordedByAuthority`,
 * `documentRef` (since version 2): by what that is known besides an order. `determinedAt`, `treatedAs` (since version 2): when it was made,
 * and the band by which she is treated from now on, which is another one if a later determination was recorded already.
 */
export const ageDetermined = defineVersionedEvent(
  'AgeDetermined',
  2,
  {
    authority: code(AUTHORITIES),
    authorityOrg: optional(id()),
    band: code(['child', 'adult'] as const),
    /** Years. */
    age: optional(count()),
    orderId: optional(id()),
    documentRef: optional(id()),
    recordedByAuthority: optional(flag()),
    determinedAt: optional(instant()),
    treatedAs: code(AGE_BANDS),
  },
  { 1: ageDeterminedFromVersion1 },
);

export const AGE_EVENTS = [ageBandRecorded, ageDetermined] as const;
export type AgeEvent = EventOf<(typeof AGE_EVENTS)[number]>;
