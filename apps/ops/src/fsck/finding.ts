import type { StreamName } from '@setu/kernel';

/** What may be wrong with a log. */
export const FAULTS = {
  'unreadable-event': 'an event is not what it claims to be',
  'unknown-type': 'no context knows this type or version',
  'position-gap': 'the global order has a gap or goes backwards',
  'revision-gap': 'the history has a gap, or an event twice',
  'broken-chain': 'the event does not chain to the one before it',
  'time-backwards': 'the event was recorded before the one before it',
  'stream-in-two-categories': 'two histories share one id',
  'wrong-category': 'an event lies in a history of a category that it does not belong to',
  'sealed-value-missing': 'a sealed value is gone from the vault',
  'document-missing': 'a document is gone from the vault',
  'document-broken': 'a document is not what was attached',
  'sealed-value-broken': 'a sealed value is not what the event committed to',
  'sealed-value-unnamed': 'a sealed value older than a day that no event names: the sweep has not run',
  'log-cut-off': 'a reader has seen events that are not there any more',
  'foreign-reader': 'a reader stands at a position of another store',
} as const;
export type Fault = keyof typeof FAULTS;

/** One thing that is wrong, and where. Ids and reasons only, never a value. */
export type Finding = Readonly<{ fault: Fault; stream?: StreamName; revision?: number; eventId?: string; detail?: string }>;
