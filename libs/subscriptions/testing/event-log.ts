import { randomUUID } from 'node:crypto';
import {
  ForeignPosition,
  StoreUnavailable,
  UnknownEventType,
  type Appended,
  type EventBatch,
  type EventStore,
  type StoredEvent,
} from '@setu/event-store';
import type { Position, Recorded, StreamName } from '@setu/kernel';
import type { AnyEvent } from '../src/projection.js';

/** What a test says of an event; the rest is made up. */
export type Said = Readonly<{ type: string; stream: StreamName; data?: object } & Partial<Recorded<AnyEvent>>>;

const NOTHING = new Uint8Array();
const OPENINGS = { who: NOTHING, what: NOTHING, links: NOTHING };

/**
 * Events as readers see them, without bytes, hashes or seals: what subscriptions need of an event store, in memory.
 * It can be made to go away. `decode` is the decoder that belongs to it; a type in `unknownTypes` is unknown to it.
 */
export class EventLog implements EventStore {
  readonly storeId: string = randomUUID();
  readonly unknownTypes = new Set<string>();
  away = false;
  readonly #events: { stored: StoredEvent; recorded: Recorded<AnyEvent> }[] = [];
  readonly #revisions = new Map<string, number>();
  #wake: (() => void)[] = [];

  readonly decode = (stored: StoredEvent): Recorded<AnyEvent> => {
    if (this.unknownTypes.has(stored.type)) throw new UnknownEventType(stored.type, 1);
    return this.#events[Number(stored.position.value) - 1]!.recorded;
  };

  /** Records events, in order, and answers with them as readers see them. */
  record(...said: readonly Said[]): readonly Recorded<AnyEvent>[] {
    const recorded = said.map((each) => this.#one(each));
    const wake = this.#wake;
    this.#wake = [];
    for (const each of wake) each();
    return recorded;
  }

  async append(): Promise<Appended> {
    throw new Error('a test records events with record()');
  }

  async *readStream(
    stream: StreamName,
    { from = 0, to = Infinity }: { from?: number; to?: number } = {},
  ): AsyncIterable<StoredEvent> {
    this.#mustBeThere();
    for (const { stored } of this.#events)
      if (
        stored.stream.id === stream.id &&
        stored.stream.category === stream.category &&
        stored.revision >= from &&
        stored.revision <= to
      )
        yield stored;
  }

  async readAll(after: Position | undefined, limit: number): Promise<readonly StoredEvent[]> {
    this.#mustBeThere();
    const start = after ? Number(after.value) : 0;
    return this.#events.slice(start, start + limit).map(({ stored }) => stored);
  }

  async *subscribe(
    after: Position | undefined,
    { signal, maxBatch = 100 }: Readonly<{ signal: AbortSignal; maxBatch?: number }>,
  ): AsyncIterable<EventBatch> {
    let position = after;
    while (!signal.aborted) {
      const events = await this.readAll(position, maxBatch);
      position = events.at(-1)?.position ?? position;
      if (events.length > 0 && position) yield { events, upTo: position, caughtUp: events.length < maxBatch };
      else await this.#news(signal);
    }
  }

  async head(): Promise<Position | undefined> {
    return this.#events.at(-1)?.stored.position;
  }

  async countAfter(position: Position | undefined): Promise<number> {
    this.#mustBeThere();
    return this.#events.length - (position ? Number(position.value) : 0);
  }

  async positionAt(logIndex: number): Promise<Position | undefined> {
    return this.#events[logIndex]?.stored.position;
  }

  comparePositions(a: Position, b: Position): number {
    if (a.storeId !== this.storeId || b.storeId !== this.storeId) throw new ForeignPosition('a position of another store');
    return Number(a.value) - Number(b.value);
  }

  async close(): Promise<void> {}

  #mustBeThere(): void {
    if (this.away) throw new StoreUnavailable('the store is away', 'no');
  }

  #news(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const wake = (): void => {
        signal.removeEventListener('abort', wake);
        resolve();
      };
      this.#wake.push(wake);
      signal.addEventListener('abort', wake);
    });
  }

  #one({ type, stream, data = {}, ...more }: Said): Recorded<AnyEvent> {
    const key = `${stream.category}-${stream.id}`;
    const revision = (this.#revisions.get(key) ?? -1) + 1;
    this.#revisions.set(key, revision);
    const position = { storeId: this.storeId, value: String(this.#events.length + 1) };
    const recordedAt = new Date(Date.UTC(2026, 0, 1) + this.#events.length * 60_000).toISOString();
    const recorded: Recorded<AnyEvent> = {
      eventId: randomUUID(),
      recordedAt,
      occurredAt: { at: recordedAt, precision: 'exact', source: 'witnessed' },
      actor: { kind: 'person', userRef: randomUUID(), orgRef: randomUUID(), role: 'case-worker' },
      links: { correlationId: randomUUID(), causationId: randomUUID(), commandId: randomUUID() },
      leafHash: '00'.repeat(32),
      ...more,
      type,
      data,
      stream,
      revision,
      position,
    };
    const bytes = {
      leaf: NOTHING,
      who: NOTHING,
      what: NOTHING,
      links: NOTHING,
      leafHash: NOTHING,
      prev: null,
      openings: OPENINGS,
    };
    this.#events.push({ stored: { ...bytes, eventId: recorded.eventId, type, stream, revision, position }, recorded });
    return recorded;
  }
}
