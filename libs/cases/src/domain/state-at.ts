import type { Recorded } from '@setu/kernel';
import type { CaseEvent } from './case-events.js';
import { caseDecider } from './case.decider.js';
import type { CaseState } from './case.state.js';
import { fitsCustody } from './fits-custody.js';
import { occurredOrder, type OccurredEntry } from './occurred-order.js';

/** Which clock an instant is read on: when it happened, or when it was recorded. */
export const CASE_CLOCKS = ['occurred', 'recorded'] as const;
export type CaseClock = (typeof CASE_CLOCKS)[number];

/** A case as it stood at an instant, and every entry that led there, in the order of that clock. */
export type StateAt = Readonly<{ state: CaseState; entries: readonly OccurredEntry[] }>;

const asRecorded = (events: readonly Recorded<CaseEvent>[], at: string): StateAt => {
  const later = events.findIndex(({ recordedAt }) => recordedAt > at);
  const prefix = later < 0 ? events : events.slice(0, later);
  return {
    state: prefix.reduce<CaseState>(caseDecider.evolve, caseDecider.initial),
    entries: prefix.map((event) => ({
      event,
      at: event.recordedAt,
      correctedBy: [],
      conflicting: 'conflicting' in event.data && event.data.conflicting === true,
    })),
  };
};

const asOccurred = (events: readonly Recorded<CaseEvent>[], at: string): StateAt => {
  let state: CaseState = caseDecider.initial;
  const entries = occurredOrder(events)
    .filter((entry) => entry.at <= at)
    .map((entry) => {
      // A correction is applied to what it corrects already.
      if (entry.event.type === 'RecordCorrected') return entry;
      if (!fitsCustody(state, entry.event)) return { ...entry, conflicting: true };
      state = caseDecider.evolve(state, entry.event);
      return entry;
    });
  return { state, entries };
};

/**
 * A case as of an instant (inclusive). On the recorded clock: what was known then, the longest prefix of its history. On the occurred clock:
 * what had happened by then as far as is known today, with corrections applied.
 */
export const stateAt = (events: readonly Recorded<CaseEvent>[], at: string, clock: CaseClock): StateAt =>
  clock === 'recorded' ? asRecorded(events, at) : asOccurred(events, at);
