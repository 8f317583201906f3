import { code, count, defineEvent, id, instant, list, optional, record, sealed, type EventOf } from '@setu/kernel';
import { ACTION_OUTCOMES, ACTION_PROGRESS, ACTION_RESULTS, MEETING_SIDES, MEETING_TOPICS } from './coordination-codes.js';

const text = sealed('stream', 'operational');
const note = optional(sealed('stream', 'operational'));

/**
 * Police and NGOs are called together. `byOrg` is the convenor and one of the participants; `side` is where an organisation sits, by what
 * the directory said it is. `meetsAt` may lie back, when a meeting is recorded from paper.
 */
export const meetingConvened = defineEvent('MeetingConvened', {
  by: id(),
  byOrg: id(),
  meetsAt: instant(),
  participants: list(record({ org: id(), side: code(MEETING_SIDES) })),
  agendaCodes: list(code(MEETING_TOPICS)),
  agenda: optional(text),
});

/** A participant brought something in. `fromOrg` is the organisation of whoever recorded it, never another. */
export const inputRecorded = defineEvent('InputRecorded', {
  inputId: id(),
  by: id(),
  fromOrg: id(),
  topicCode: code(MEETING_TOPICS),
  text,
});

/** The meeting agreed that the organisation `owner` does something by `due`. */
export const actionAgreed = defineEvent('ActionAgreed', {
  actionId: id(),
  by: id(),
  byOrg: id(),
  owner: id(),
  topicCode: code(MEETING_TOPICS),
  due: instant(),
  text,
});

/** The owner says how its action stands, and which operation or case it became, if it became one. */
export const actionReported = defineEvent('ActionReported', {
  actionId: id(),
  by: id(),
  byOrg: id(),
  progressCode: code(ACTION_PROGRESS),
  result: optional(record({ code: code(ACTION_RESULTS), id: id() })),
  note,
});

/** The convenor closes an action. */
export const actionClosed = defineEvent('ActionClosed', {
  actionId: id(),
  by: id(),
  byOrg: id(),
  outcomeCode: code(ACTION_OUTCOMES),
  note,
});

/** One side approves the minutes as they stood at revision `upTo`: every input and agreed action up to there, and no other. */
export const minutesApproved = defineEvent('MinutesApproved', {
  by: id(),
  byOrg: id(),
  side: code(['police', 'ngo']),
  upTo: count(),
});

export const MEETING_EVENTS = [
  meetingConvened,
  inputRecorded,
  actionAgreed,
  actionReported,
  actionClosed,
  minutesApproved,
] as const;
export type MeetingEvent = EventOf<(typeof MEETING_EVENTS)[number]>;
