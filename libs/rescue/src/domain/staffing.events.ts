import {
  code,
  count,
  defineEvent,
  GENDERS,
  id,
  instant,
  list,
  optional,
  POLICE_RANKS,
  record,
  sealed,
  type EventOf,
} from '@setu/kernel';
import { STAFFING_DECLINE_REASONS, STAFFING_ESCALATION_REASONS } from './operation-codes.js';

/** A station is asked for officers, so many of them women, by an instant. */
export const staffingRequested = defineEvent('StaffingRequested', {
  requestId: id(),
  toStation: id(),
  officers: count(),
  women: count(),
  neededBy: instant(),
});

/** A unit sends these officers. `staffRef` is her member reference, or one minted for an officer who is not on the network. */
export const staffingCommitted = defineEvent('StaffingCommitted', {
  requestId: id(),
  byUnit: id(),
  officers: list(record({ staffRef: id(), rank: code(POLICE_RANKS), gender: code(GENDERS) })),
});

/** The station sends nobody. */
export const staffingDeclined = defineEvent('StaffingDeclined', {
  requestId: id(),
  byUnit: id(),
  reasonCode: code(STAFFING_DECLINE_REASONS),
  note: optional(sealed('stream', 'operational')),
});

/** Another unit is asked to see to it that officers come. It may commit its own from now on. */
export const staffingEscalated = defineEvent('StaffingEscalated', {
  requestId: id(),
  toUnit: id(),
  reasonCode: code(STAFFING_ESCALATION_REASONS),
  note: optional(sealed('stream', 'operational')),
});

/** The unit that was asked has taken the request up. `by` is the member who says so. */
export const staffingEscalationAcknowledged = defineEvent('StaffingEscalationAcknowledged', {
  requestId: id(),
  byUnit: id(),
  by: id(),
  acknowledgedAt: instant(),
});

export const STAFFING_EVENTS = [
  staffingRequested,
  staffingCommitted,
  staffingDeclined,
  staffingEscalated,
  staffingEscalationAcknowledged,
] as const;
export type StaffingEvent = EventOf<(typeof STAFFING_EVENTS)[number]>;
