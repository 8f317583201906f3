import { code, count, defineEvent, id, instant, list, optional, sealed, type EventOf } from '@setu/kernel';
import { ALERT_BASES, FOLLOW_UP_CONTACTS, FOLLOW_UP_MISSED_REASONS, FOLLOW_UP_OUTCOMES } from './follow-up-codes.js';

const note = optional(sealed('person', 'family'));

/** Who looks after her from now on, and when. The due dates follow from the policy of that version and from when she came home. */
export const followUpScheduled = defineEvent('FollowUpScheduled', {
  reunificationId: id(),
  owner: id(),
  dueDates: list(instant()),
  policyVersion: count(),
});

/** She was looked after, or could not be reached. `dueAt`: the due date that this answers; absent for a contact besides. */
export const followUpRecorded = defineEvent('FollowUpRecorded', {
  dueAt: optional(instant()),
  contact: code(FOLLOW_UP_CONTACTS),
  outcome: code(FOLLOW_UP_OUTCOMES),
  contactedAt: instant(),
  by: id(),
  byOrg: id(),
  note,
});

/** Nobody looked after her when it was due. It stays missed, whatever follows. */
export const followUpMissed = defineEvent('FollowUpMissed', {
  dueAt: instant(),
  reasonCode: code(FOLLOW_UP_MISSED_REASONS),
  by: id(),
  byOrg: id(),
  note,
});

/** She may be in the hands of traffickers again, or cannot be found. `toOrg`: who was told. */
export const retraffickingAlertRaised = defineEvent('RetraffickingAlertRaised', {
  alertId: id(),
  basisCode: code(ALERT_BASES),
  toOrg: optional(id()),
  by: id(),
  byOrg: id(),
  note,
});

export const FOLLOW_UP_EVENTS = [followUpScheduled, followUpRecorded, followUpMissed, retraffickingAlertRaised] as const;
export type FollowUpEvent = EventOf<(typeof FOLLOW_UP_EVENTS)[number]>;
