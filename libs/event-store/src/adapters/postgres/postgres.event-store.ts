import type { Position, StreamName } from '@setu/kernel';
import { StoreRefused, StoreUnavailable } from '../../errors.js';
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
import { AppendNotices } from './append-notices.js';
import { AppendQueue } from './append-queue.js';
import { appendStatement, outcomeOf, type OutcomeRow } from './append-statement.js';
import { EVENT_COLUMNS, storedEvent, type EventRow } from './event-rows.js';
import { PatientPool } from './patient-pool.js';
import type { StoreTrouble } from './store-trouble.js';

export type PostgresEventStoreOptions = Readonly<{
  /** Of the role setu_app: it may read and append events, nothing else. */
  connectionString: string;
  /**
   * For how long a statement is sent again while the server cannot be reached, and for how long the server works on it; an append that waits
   * behind such a one waits up to twice as long. Where nothing answers at all, one second more. Default 10 s.
   */
  patienceMs?: number;
  /** Connections for reading; appends have one, and live readers share one, of their own. Default 8. */
  mostReaders?: number;
  /** How often a live reader looks without having been woken. Default 1 s. */
  pollMs?: number;
  /** Events fetched at a time while a stream is read. Default 200. */
  pageSize?: number;
  /** Told of what went wrong and is being mended, for log and metrics. Must not throw. */
  onTrouble?: (trouble: StoreTrouble) => void;
}>;

const DEFAULTS = { patienceMs: 10_000, mostReaders: 8, pollMs: 1_000, pageSize: 200, onTrouble: (): void => undefined };
const GROUP = { mostEvents: 512, mostBytes: 8 * 1024 * 1024 };

/**
 * The append lock is held by the server's process, so it must notice within seconds that a client's machine has died in the middle of a
 * statement. (A client's process that dies closes its connection at once.)
 */
const SESSION = '-c tcp_keepalives_idle=5 -c tcp_keepalives_interval=2 -c tcp_keepalives_count=3 -c tcp_user_timeout=15000';

const PAGE_OF_ALL = {
  name: 'setu-read-all',
  text: `select ${EVENT_COLUMNS} from events.event where position > $1 order by position limit $2`,
};
const pageOfStream = (name: string, order: 'asc' | 'desc') => ({
  name,
  text:
    `select ${EVENT_COLUMNS} from events.event where stream_id = $1 and stream_category = $2 ` +
    `and revision >= $3::bigint and revision <= $4::bigint order by revision ${order} limit $5`,
});
const PAGE_FORWARDS = pageOfStream('setu-read-forwards', 'asc');
const PAGE_BACKWARDS = pageOfStream('setu-read-backwards', 'desc');
const HEAD = { name: 'setu-head', text: 'select max(position) from events.event' };

/** The event store on PostgreSQL; how it keeps its promises is told in infra/migrations/0001_events.sql. */
export class PostgresEventStore implements EventStore {
  readonly #ordinals: Ordinals;
  readonly #bell = new Bell();
  readonly #notices: AppendNotices;
  readonly #queue: AppendQueue;
  #closing: Promise<void> | undefined;

  private constructor(
    readonly storeId: string,
    private readonly writer: PatientPool,
    private readonly reader: PatientPool,
    private readonly closed: AbortController,
    private readonly settings: Required<PostgresEventStoreOptions>,
  ) {
    this.#ordinals = new Ordinals(storeId);
    const { connectionString, patienceMs, onTrouble } = settings;
    const listener = { connectionString, keepAlive: true, connectionTimeoutMillis: patienceMs };
    this.#notices = new AppendNotices(listener, this.#bell, closed.signal, onTrouble);
    this.#queue = new AppendQueue((members) => this.#commit(members), { ...GROUP, patienceMs });
  }

  /** Connects and learns the identity of the log. @throws StoreUnavailable; @throws StoreRefused, for instance when it was never migrated */
  static async open(options: PostgresEventStoreOptions): Promise<PostgresEventStore> {
    const settings = { ...DEFAULTS, ...options };
    const { connectionString, patienceMs, onTrouble } = settings;
    const writer = new PatientPool({ connectionString, max: 1, options: SESSION }, { during: 'append', patienceMs, onTrouble });
    const reader = new PatientPool({ connectionString, max: settings.mostReaders }, { during: 'read', patienceMs, onTrouble });
    try {
      const [row] = await reader.query<[string]>({ text: 'select store_id from events.store' });
      if (!row) throw new StoreRefused('no store id');
      return new PostgresEventStore(row[0], writer, reader, new AbortController(), settings);
    } catch (error) {
      await Promise.all([writer.end(), reader.end()]);
      throw error;
    }
  }

  async append(stream: StreamName, expectedRevision: ExpectedRevision, events: readonly EventToAppend[]): Promise<Appended> {
    this.#requireOpen();
    requireAppendable(stream, expectedRevision, events);
    return this.#queue.append({ stream, expectedRevision, events });
  }

  async *readStream(stream: StreamName, options?: ReadStreamOptions): AsyncGenerator<StoredEvent, void, undefined> {
    let { lowest, highest = Number.MAX_SAFE_INTEGER } = revisionRange(options);
    const backwards = options?.direction === 'backwards';
    const { pageSize } = this.settings;
    for (;;) {
      const values = [stream.id, stream.category, lowest, highest, pageSize];
      const page = await this.#read({ ...(backwards ? PAGE_BACKWARDS : PAGE_FORWARDS), values });
      yield* page;
      const last = page.at(-1);
      if (!last || page.length < pageSize) return;
      if (backwards) highest = last.revision - 1;
      else lowest = last.revision + 1;
    }
  }

  async readAll(after: Position | undefined, limit: number): Promise<readonly StoredEvent[]> {
    return this.#readAll(after, limit);
  }

  async *subscribe(
    after: Position | undefined,
    options: Readonly<{ signal: AbortSignal; maxBatch?: number }>,
  ): AsyncGenerator<EventBatch, void, undefined> {
    this.#requireOpen();
    this.#notices.start();
    const read = (from: Position | undefined, limit: number, signal: AbortSignal) => this.#readAll(from, limit, signal);
    const signal = AbortSignal.any([options.signal, this.closed.signal]);
    yield* follow({ read, bell: this.#bell, pollMs: this.settings.pollMs }, after, { ...options, signal });
  }

  async head(): Promise<Position | undefined> {
    const head = await this.#head();
    return head === null ? undefined : this.#ordinals.position(head);
  }

  async countAfter(position: Position | undefined): Promise<number> {
    const after = this.#ordinals.ordinal(position);
    const head = await this.#head();
    // Ordinals have no gap, so nothing needs to be counted.
    return head === null ? 0 : Math.max(0, Number(BigInt(head) - after));
  }

  async positionAt(logIndex: number): Promise<Position | undefined> {
    requireLogIndex(logIndex);
    const head = await this.#head();
    // Ordinals have no gap, so they are the log indices.
    return head === null || BigInt(logIndex) > BigInt(head) ? undefined : this.#ordinals.position(logIndex);
  }

  comparePositions(a: Position, b: Position): number {
    return this.#ordinals.compare(a, b);
  }

  /** Ends subscriptions, answers the appends that were accepted, then lets go of the connections. */
  async close(): Promise<void> {
    this.#closing ??= this.#close();
    await this.#closing;
  }

  async #close(): Promise<void> {
    this.closed.abort();
    await Promise.all([this.#queue.idle(), this.#notices.ended()]);
    await Promise.all([this.writer.end(), this.reader.end()]);
  }

  async #commit(members: Parameters<typeof appendStatement>[0]): Promise<readonly (Appended | Error)[]> {
    const rows = await this.writer.query<OutcomeRow>(appendStatement(members));
    return rows.map((row, index) => outcomeOf(members[index]!, row, this.#ordinals));
  }

  async #readAll(after: Position | undefined, limit: number, signal?: AbortSignal): Promise<readonly StoredEvent[]> {
    if (!Number.isSafeInteger(limit) || limit < 1) throw new RangeError('a limit is a whole number from 1');
    return this.#read({ ...PAGE_OF_ALL, values: [String(this.#ordinals.ordinal(after)), limit] }, signal);
  }

  async #read(
    statement: { name: string; text: string; values: unknown[] },
    signal = this.closed.signal,
  ): Promise<readonly StoredEvent[]> {
    this.#requireOpen();
    const rows = await this.reader.query<EventRow>(statement, signal);
    return rows.map((row) => storedEvent(row, this.#ordinals));
  }

  async #head(): Promise<string | null> {
    this.#requireOpen();
    const [row] = await this.reader.query<[string | null]>(HEAD, this.closed.signal);
    return row?.[0] ?? null;
  }

  #requireOpen(): void {
    if (this.closed.signal.aborted) throw new StoreUnavailable('the event store is closed', 'no');
  }
}
