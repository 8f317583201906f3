import type { Position, StreamName } from '@setu/kernel';

/** One event ready to be appended: the exact bytes of its four parts, the three openings, and what the chain needs. */
export type EventToAppend = Readonly<{
  eventId: string;
  type: string;
  leaf: Uint8Array;
  who: Uint8Array;
  what: Uint8Array;
  links: Uint8Array;
  /** 32 random bytes each; with them a part can be opened or left closed in a bundle. */
  openings: Readonly<{ who: Uint8Array; what: Uint8Array; links: Uint8Array }>;
  /** SHA-256(0x00 ‖ leaf). */
  leafHash: Uint8Array;
  /** Leaf hash of the event before it in its stream; null for the first. */
  prev: Uint8Array | null;
}>;

/** An event as it lies in the store: the very bytes that were appended, and where they lie. */
export type StoredEvent = EventToAppend & Readonly<{ stream: StreamName; revision: number; position: Position }>;

/** Revision of the last event that the writer has seen (0 = the first event), or `none` for a stream that must not exist yet. */
export type ExpectedRevision = number | 'none';

/** Where an append ended. `repeated` = these very events were there already, and nothing was written. */
export type Appended = Readonly<{ revision: number; position: Position; repeated: boolean }>;

export type ReadStreamOptions = Readonly<{
  direction?: 'forwards' | 'backwards';
  /** First revision to give; default the first (forwards) or the last (backwards). */
  from?: number;
  /** Last revision to give, inclusive. */
  to?: number;
}>;

/** Some events in global order. `upTo` covers everything up to there, also what a filter left out. */
export type EventBatch = Readonly<{ events: readonly StoredEvent[]; upTo: Position; caughtUp: boolean }>;

/**
 * The one door to stored events; every adapter passes the same contract suite unchanged.
 *
 * - `append` is all or nothing, at the exact revision; answered only once the events are durable. Appending the same events
 *   again (by event id) changes nothing and answers as the first time.
 * - Global order is gap-safe: no event ever appears behind a position that a reader has already passed.
 * @throws RevisionConflict another writer was first; @throws EventIdTaken an event id belongs to another event;
 * @throws BrokenChain `prev` is not the leaf hash of the stream's last event; @throws StreamIdTaken the id is that of a stream of another
 * category; @throws MalformedEvent the event contradicts itself; @throws StoreUnavailable nobody knows yet: try again; @throws StoreRefused
 * the store can be reached, and trying again is of no use.
 */
export interface EventStore {
  /** Identity of this log; part of every {@link Position}. */
  readonly storeId: string;
  append(stream: StreamName, expectedRevision: ExpectedRevision, events: readonly EventToAppend[]): Promise<Appended>;
  /** The events of one stream, in order; nothing for a stream that does not exist. */
  readStream(stream: StreamName, options?: ReadStreamOptions): AsyncIterable<StoredEvent>;
  /** At most `limit` events after a position (or from the very first), in global order. */
  readAll(after: Position | undefined, limit: number): Promise<readonly StoredEvent[]>;
  /** Catch-up, then live, without a hole or a duplicate. Pulls: the next batch is read when the former is handled. Ends when `signal` aborts. */
  subscribe(
    after: Position | undefined,
    options: Readonly<{ signal: AbortSignal; maxBatch?: number }>,
  ): AsyncIterable<EventBatch>;
  /** The position of the last event, or undefined for an empty store. */
  head(): Promise<Position | undefined>;
  /** How many events lie after a position; for lag. */
  countAfter(position: Position | undefined): Promise<number>;
  /**
   * Where the event with this log index lies: its ordinal in global order, 0 the first, the same in whichever store the log lies. Undefined if
   * the log does not reach that far.
   */
  positionAt(logIndex: number): Promise<Position | undefined>;
  /** Negative, 0 or positive as `a` lies before, at or after `b`. @throws ForeignPosition for a position of another store. */
  comparePositions(a: Position, b: Position): number;
  close(): Promise<void>;
}

/** Injection token of the {@link EventStore}. */
export const EVENT_STORE = Symbol('EventStore');
