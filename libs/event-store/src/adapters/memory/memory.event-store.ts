import { randomUUID } from 'node:crypto';
import { sameBytes } from '@setu/ledger';
import type { Position, StreamName } from '@setu/kernel';
import { BrokenChain, EventIdTaken, RevisionConflict, StoreUnavailable, StreamIdTaken } from '../../errors.js';
import type {
  Appended,
  EventBatch,
  EventStore,
  EventToAppend,
  ExpectedRevision,
  ReadStreamOptions,
  StoredEvent,
} from '../../event-store.js';
import { Bell } from '../bell.js';
import { follow } from '../follow.js';
import { Ordinals } from '../ordinals.js';
import { requireAppendable } from '../require-appendable.js';
import { requireLogIndex } from '../require-log-index.js';
import { revisionRange } from '../revision-range.js';

/** The bell rings for every append in this process; looking again without it would find nothing. */
const POLL_MS = 60_000;

const copy = (bytes: Uint8Array): Uint8Array => new Uint8Array(bytes);

const copied = <E extends EventToAppend>(event: E): E => ({
  ...event,
  leaf: copy(event.leaf),
  who: copy(event.who),
  what: copy(event.what),
  links: copy(event.links),
  openings: { who: copy(event.openings.who), what: copy(event.openings.what), links: copy(event.openings.links) },
  leafHash: copy(event.leafHash),
  prev: event.prev && copy(event.prev),
});

const sameHash = (a: Uint8Array | null, b: Uint8Array | null): boolean => (a === null || b === null ? a === b : sameBytes(a, b));

/** An event store in the memory of one process, for tests. It keeps copies and gives copies: nobody can change what it holds. */
export class MemoryEventStore implements EventStore {
  readonly storeId = randomUUID();
  readonly #ordinals = new Ordinals(this.storeId);
  readonly #log: StoredEvent[] = [];
  readonly #byId = new Map<string, StoredEvent>();
  readonly #streams = new Map<string, StoredEvent[]>();
  readonly #bell = new Bell();
  readonly #closed = new AbortController();

  async append(stream: StreamName, expectedRevision: ExpectedRevision, events: readonly EventToAppend[]): Promise<Appended> {
    this.#requireOpen();
    requireAppendable(stream, expectedRevision, events);
    const first = expectedRevision === 'none' ? 0 : expectedRevision + 1;
    const repeated = this.#repeated(stream, first, events);
    if (repeated) return repeated;
    this.#requireAtHead(stream, expectedRevision, events);
    const stored = this.#streams.get(stream.id) ?? [];
    this.#streams.set(stream.id, stored);
    for (const event of events) {
      const position = this.#ordinals.position(this.#log.length);
      const entry: StoredEvent = {
        ...copied(event),
        stream: { category: stream.category, id: stream.id },
        revision: stored.length,
        position,
      };
      this.#log.push(entry);
      this.#byId.set(entry.eventId, entry);
      stored.push(entry);
    }
    this.#bell.ring();
    return { revision: stored.length - 1, position: this.#ordinals.position(this.#log.length - 1), repeated: false };
  }

  async *readStream(stream: StreamName, options?: ReadStreamOptions): AsyncGenerator<StoredEvent, void, undefined> {
    this.#requireOpen();
    const { lowest, highest, backwards } = revisionRange(options);
    const stored = this.#streams.get(stream.id) ?? [];
    const found = stored
      .slice(lowest, highest === undefined ? undefined : highest + 1)
      .filter((event) => event.stream.category === stream.category);
    for (const event of backwards ? found.reverse() : found) yield copied(event);
  }

  async readAll(after: Position | undefined, limit: number): Promise<readonly StoredEvent[]> {
    this.#requireOpen();
    if (!Number.isSafeInteger(limit) || limit < 1) throw new RangeError('a limit is a whole number from 1');
    const first = Number(this.#ordinals.ordinal(after)) + 1;
    return this.#log.slice(first, first + limit).map(copied);
  }

  async *subscribe(
    after: Position | undefined,
    options: Readonly<{ signal: AbortSignal; maxBatch?: number }>,
  ): AsyncGenerator<EventBatch, void, undefined> {
    this.#requireOpen();
    const log = {
      read: (from: Position | undefined, limit: number) => this.readAll(from, limit),
      bell: this.#bell,
      pollMs: POLL_MS,
    };
    yield* follow(log, after, { ...options, signal: AbortSignal.any([options.signal, this.#closed.signal]) });
  }

  async head(): Promise<Position | undefined> {
    this.#requireOpen();
    return this.#log.at(-1)?.position;
  }

  async countAfter(position: Position | undefined): Promise<number> {
    this.#requireOpen();
    return Math.max(0, this.#log.length - 1 - Number(this.#ordinals.ordinal(position)));
  }

  async positionAt(logIndex: number): Promise<Position | undefined> {
    this.#requireOpen();
    requireLogIndex(logIndex);
    return this.#log[logIndex]?.position;
  }

  comparePositions(a: Position, b: Position): number {
    return this.#ordinals.compare(a, b);
  }

  async close(): Promise<void> {
    this.#closed.abort();
  }

  #repeated(stream: StreamName, first: number, events: readonly EventToAppend[]): Appended | undefined {
    const known = events.map((event) => this.#byId.get(event.eventId));
    const taken = known.find((event) => event !== undefined);
    if (!taken) return undefined;
    const same = known.every(
      (event, index) =>
        event !== undefined &&
        event.stream.id === stream.id &&
        event.stream.category === stream.category &&
        event.revision === first + index &&
        sameHash(event.leafHash, events[index]!.leafHash),
    );
    if (!same) throw new EventIdTaken(taken.eventId);
    const last = known.at(-1)!;
    return { revision: last.revision, position: last.position, repeated: true };
  }

  #requireAtHead(stream: StreamName, expectedRevision: ExpectedRevision, events: readonly EventToAppend[]): void {
    const head = this.#streams.get(stream.id)?.at(-1);
    if (head && head.stream.category !== stream.category) throw new StreamIdTaken(stream);
    if (head?.revision !== (expectedRevision === 'none' ? undefined : expectedRevision))
      throw new RevisionConflict(stream, expectedRevision, head?.revision);
    let chainedTo = head?.leafHash ?? null;
    for (const event of events) {
      if (!sameHash(event.prev, chainedTo)) throw new BrokenChain(stream);
      chainedTo = event.leafHash;
    }
  }

  #requireOpen(): void {
    if (this.#closed.signal.aborted) throw new StoreUnavailable('the event store is closed', 'no');
  }
}
