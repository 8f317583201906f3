import { AGE_BANDS, code, count, defineEvent, id, optional, type EventOf } from '@setu/kernel';
import { AGE_BASES, AUTHORITIES } from './case-codes.js';

/** An age band seen, stated or documented. `treatedAs` is the band by which she is treated from now on: doubt means child until determined. */
export const ageBandRecorded = defineEvent('AgeBandRecorded', {
  band: code(AGE_BANDS),
  basis: code(AGE_BASES),
  treatedAs: code(AGE_BANDS),
});

/** An authority has determined the age (JJ Act 2015 s.94). The latest determination holds. */
export const ageDetermined = defineEvent('AgeDetermined', {
  authority: code(AUTHORITIES),
  authorityOrg: optional(id()),
  band: code(['child', 'adult'] as const),
  /** Years. */
  age: optional(count()),
  orderId: optional(id()),
});

export const AGE_EVENTS = [ageBandRecorded, ageDetermined] as const;
export type AgeEvent = EventOf<(typeof AGE_EVENTS)[number]>;
