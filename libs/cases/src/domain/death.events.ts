import { defineEvent, flag, id, instant, optional, sealed, type EventOf } from '@setu/kernel';

/**
 * Somebody reports that she has died. It ends no custody by itself: that is for the custodian, or the receiver with whom she was, to say.
 * `conflicting` = the stated time lies before the last change of custody; the envelope keeps how exactly it is known.
 */
const personDeceased = defineEvent('PersonDeceased', {
  diedAt: instant(),
  reportedBy: id(),
  reportedByOrg: id(),
  /** The police unit or authority that was told. */
  reportedTo: optional(id()),
  conflicting: optional(flag()),
  note: optional(sealed('person', 'medical')),
});

export const DEATH_EVENTS = [personDeceased] as const;
export type DeathEvent = EventOf<(typeof DEATH_EVENTS)[number]>;
