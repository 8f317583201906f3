import { Injectable } from '@nestjs/common';
import { DecidedStreams } from '@setu/event-store';
import { pageCursor, readPageCursor } from '@setu/subscriptions';
import { stateAt, type CaseClock } from '../../domain/state-at.js';
import { standingOf, type Standing } from '../../domain/standing.js';
import { caseStreamType } from '../case-stream-type.js';
import { differences, type Difference } from './differences.js';
import { historyEntry, type HistoryEntry } from './history-entry.js';

/** One page of a history. `total` counts all of it; `next` is absent on the last page. */
export type HistoryPage = Readonly<{ items: readonly HistoryEntry[]; total: number; next?: string }>;

/** How a case stood at an instant of a clock, and each entry that led there, in the order of that clock. */
export type Replay = Readonly<{ at: string; clock: CaseClock; standing: Standing; entries: readonly HistoryEntry[] }>;

/** What changed between two instants of a clock, and the entries that lie between them (after the first, up to the second). */
export type Comparison = Readonly<{
  from: string;
  to: string;
  clock: CaseClock;
  changes: readonly Difference[];
  entries: readonly HistoryEntry[];
}>;

const SORT = 'revision';

/**
 * The history of a case, folded from its own stream and never from a view, so that it is whole and up to now. Personal values appear as
 * `{"sealed": "<purpose>"}`.
 */
@Injectable()
export class CaseHistory {
  constructor(private readonly streams: DecidedStreams) {}

  /** Every entry as it was recorded, none left out; each with the corrections that name it. @throws DomainError cursor.invalid */
  async page(caseId: string, { cursor, limit }: Readonly<{ cursor?: string; limit: number }>): Promise<HistoryPage> {
    const [text = '-1'] = cursor === undefined ? [] : readPageCursor(cursor, SORT, ['text']);
    const after = /^\d{1,9}$/.test(text) ? Number(text) : -1;
    const events = await this.streams.events(caseStreamType, caseId);
    const correctedBy = (eventId: string): readonly number[] =>
      events.flatMap((event) =>
        event.type === 'RecordCorrected' && event.data.correctsEventId === eventId ? [event.revision] : [],
      );
    const items = events
      .slice(after + 1, after + 1 + limit)
      .map((event) => historyEntry({ event, at: event.recordedAt, correctedBy: correctedBy(event.eventId), conflicting: false }));
    const last = items.at(-1)?.revision ?? after;
    return {
      items,
      total: events.length,
      ...(last + 1 < events.length && { next: pageCursor(SORT, [String(last)]) }),
    };
  }

  /** The case as of an instant of a clock. */
  async replay(caseId: string, at: string, clock: CaseClock): Promise<Replay> {
    const { state, entries } = stateAt(await this.streams.events(caseStreamType, caseId), at, clock);
    return { at, clock, standing: standingOf(state, at), entries: entries.map(historyEntry) };
  }

  /** Two instants of a clock beside each other; the earlier one first, whichever is named first. */
  async compare(caseId: string, one: string, other: string, clock: CaseClock): Promise<Comparison> {
    const [from, to] = one <= other ? [one, other] : [other, one];
    const events = await this.streams.events(caseStreamType, caseId);
    const [before, after] = [stateAt(events, from, clock), stateAt(events, to, clock)];
    return {
      from,
      to,
      clock,
      changes: differences(standingOf(before.state, from), standingOf(after.state, to)),
      entries: after.entries.filter(({ at }) => at > from).map(historyEntry),
    };
  }
}
