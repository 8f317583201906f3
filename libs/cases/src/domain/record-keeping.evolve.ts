import type { Folded } from '@setu/kernel';
import type { CaseEvent } from './case-events.js';
import { CORRECTABLE, type CorrectableType, type Patch } from './correctable-fields.js';
import type { RecordKeepingEvent } from './record-keeping.events.js';
import type { Entry, RecordKeepingState } from './record-keeping.state.js';

const correctable = (type: string): (typeof CORRECTABLE)[CorrectableType] | undefined =>
  Object.hasOwn(CORRECTABLE, type) ? CORRECTABLE[type as CorrectableType] : undefined;

const entryOf = ({ type, data }: CaseEvent, revision: number): Entry => {
  const rule = correctable(type);
  if (!rule) return { revision, type, values: {} };
  const said = data as Readonly<Record<string, unknown>>;
  const values = Object.fromEntries(rule.fields.flatMap((field) => (field in said ? [[field, said[field]]] : []))) as Patch;
  const authority = said['recordedByAuthority'] === true ? (said['authorityOrg'] as string) : undefined;
  return { revision, type, ref: 'ref' in rule ? (said[rule.ref] as string) : undefined, authority, values };
};

const corrected = (entries: RecordKeepingState['entries'], eventId: string, patch: Patch): RecordKeepingState['entries'] => {
  const entry = entries[eventId];
  return entry ? { ...entries, [eventId]: { ...entry, values: { ...entry.values, ...patch } } } : entries;
};

/** What an event changes in how the record stands. What a correction means for a slice is that slice's own matter. */
export const evolveRecordKeeping = (state: RecordKeepingState, event: RecordKeepingEvent): RecordKeepingState => {
  switch (event.type) {
    case 'RecordCorrected':
      return { ...state, entries: corrected(state.entries, event.data.correctsEventId, event.data.patch) };
    case 'DelayReasonRecorded':
      return state;
    case 'CaseClosed':
      return { ...state, closed: { reasonCode: event.data.reasonCode } };
    case 'CaseReopened':
      return { ...state, closed: undefined };
  }
};

/** Enters an event into the record, so that a later correction can name it. An event that is folded without an id cannot be named. */
export const entered = (state: RecordKeepingState, event: Folded<CaseEvent>): RecordKeepingState => ({
  ...state,
  length: state.length + 1,
  entries: event.eventId === undefined ? state.entries : { ...state.entries, [event.eventId]: entryOf(event, state.length) },
});
