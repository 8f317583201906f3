import { AREAS, code, count, defineEvent, id, instant, optional, sealed, type EventOf } from '@setu/kernel';
import { RESCUE_AUTHORITIES, SHORTFALL_REASONS } from './operation-codes.js';

/** An officer wrote down why she believes that an offence is committed there: ITPA 1956 s.15(1), before entry. */
export const groundsRecorded = defineEvent('GroundsRecorded', {
  officerRef: id(),
  recordedAt: instant(),
  text: sealed('stream', 'operational'),
});

/**
 * The rescue may begin. `rulesVersion` is the version of the requirements of its route under which it was judged, `appointmentRef` the
 * officer's appointment where the route needs one, `exceptionCode` the recorded reason for fewer than two women officers.
 */
export const rescueAuthorised = defineEvent('RescueAuthorised', {
  authority: code(RESCUE_AUTHORITIES),
  officerRef: id(),
  appointmentRef: optional(id()),
  area: code(AREAS),
  womenCommitted: count(),
  exceptionCode: optional(code(SHORTFALL_REASONS)),
  rulesVersion: count(),
  orderNumber: optional(sealed('stream', 'operational')),
  note: optional(sealed('stream', 'operational')),
});

export const AUTHORITY_EVENTS = [groundsRecorded, rescueAuthorised] as const;
export type AuthorityEvent = EventOf<(typeof AUTHORITY_EVENTS)[number]>;
