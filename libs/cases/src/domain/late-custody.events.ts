import { code, defineEvent, id, instant, optional, type EventOf } from '@setu/kernel';
import { basisFields } from './basis-fields.js';
import { OVER_CAPACITY_REASONS } from './case-codes.js';

/**
 * An organisation says late that it was responsible for her from `since` on, although the record names another (`against`, the custodian
 * when this was recorded), or her death. It is kept beside the record, as conflicting, until people have resolved it; custody stays where it is.
 */
const custodyRecordedLate = defineEvent('CustodyRecordedLate', {
  custodian: id(),
  basis: basisFields,
  since: instant(),
  by: id(),
  against: optional(id()),
  overCapacityReason: optional(code(OVER_CAPACITY_REASONS)),
});

export const LATE_CUSTODY_EVENTS = [custodyRecordedLate] as const;
export type LateCustodyEvent = EventOf<(typeof LATE_CUSTODY_EVENTS)[number]>;
