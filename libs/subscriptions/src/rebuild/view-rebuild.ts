import { randomUUID } from 'node:crypto';
import type { EventStore, StoredEvent } from '@setu/event-store';
import type { Position } from '@setu/kernel';
import type { ClientBase, Pool } from 'pg';
import { MustStop, NEEDS_REBUILD, RebuildRunning } from '../errors.js';
import { failureOf } from '../failure.js';
import { inTransaction } from '../in-transaction.js';
import type { Decoder } from '../loop/decoder.js';
import { positionOf } from '../loop/lease.js';
import type { ViewSubscription } from '../subscription.js';
import { NextTables } from './next-tables.js';
import { RebuildLog } from './rebuild-log.js';
import type { RebuildOptions } from './rebuild-progress.js';
import type { Rebuild } from './rebuild-record.js';
import { RebuiltRows } from './rebuilt-rows.js';

export type RebuildParts = Readonly<{ pool: Pool; store: EventStore; decode: Decoder; maxBatch: number }>;

/** A rebuild may be long between two statements: reading and decoding happen there. */
const IDLE_MS = 600_000;

/** Each pass catches up with where the live view stood when the pass began; what is left then is done while the live loop stands still. */
const CATCH_UP_PASSES = 6;

/**
 * Builds a view anew beside the live one, compares the two at exactly the same position and puts the new one in its place.
 * Whatever goes wrong before the one transaction that switches leaves the live view untouched; the next rebuild starts clean.
 */
export class ViewRebuild {
  readonly #id = randomUUID();
  readonly #tables: NextTables;
  readonly #rows: RebuiltRows;
  readonly #log: RebuildLog;
  readonly #started = performance.now();
  #position: Position | undefined;
  #done = 0;
  #total = 0;

  constructor(
    private readonly parts: RebuildParts,
    private readonly view: ViewSubscription,
    private readonly options: RebuildOptions,
  ) {
    this.#tables = new NextTables(view.table.tables);
    this.#rows = new RebuiltRows(view, parts.decode);
    this.#log = new RebuildLog(parts.pool);
  }

  /** @throws RebuildRunning @throws MustStop an event cannot be read, or the view belongs to another store */
  async run(): Promise<Rebuild> {
    const { pool } = this.parts;
    return inTransaction(pool, IDLE_MS * 1_000, async (guard) => {
      const { rows } = await guard.query<{ free: boolean }>('SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0)) AS free', [
        `subscriptions.rebuild ${this.view.name}`,
      ]);
      if (!rows[0]?.free) throw new RebuildRunning(this.view.name);
      await this.#log.begin(this.#id, this.view.name, this.view.projection.version);
      try {
        await this.#build();
      } catch (error) {
        if (!(error instanceof RebuildRunning)) await this.#abandon(error);
        throw error;
      }
      const rebuild = await this.#log.find(this.#id);
      if (!rebuild) throw new Error('the rebuild has left no record');
      return rebuild;
    });
  }

  /** If not even this can be written, the next rebuild does it. */
  async #abandon(error: unknown): Promise<void> {
    try {
      await this.#log.fail(this.#id, failureOf(error instanceof MustStop ? (error.cause ?? error) : error));
      await inTransaction(this.parts.pool, IDLE_MS, (client) => this.#tables.drop(client));
    } catch (failed) {
      throw new AggregateError([error, failed], `the rebuild of ${this.view.name} failed and could not be tidied up`);
    }
  }

  async #build(): Promise<void> {
    const { pool, store } = this.parts;
    await inTransaction(pool, IDLE_MS, (client) => this.#tables.create(client));
    await pool.query('INSERT INTO subscriptions.checkpoint (name) VALUES ($1) ON CONFLICT DO NOTHING', [this.view.name]);
    this.#total = await store.countAfter(undefined);
    this.#report();
    for (let pass = 0; pass < CATCH_UP_PASSES; pass++) {
      const [before, live] = [this.#done, await this.#livePosition(pool)];
      while (await inTransaction(pool, IDLE_MS, (client) => this.#addBatch(client, live)));
      if (this.#done - before < this.parts.maxBatch) break;
    }
    await inTransaction(pool, IDLE_MS, (client) => this.#finish(client));
  }

  /** The one transaction in which the live loop stands still: catch up to its very position, compare, switch. */
  async #finish(client: ClientBase): Promise<void> {
    await client.query('SET LOCAL statement_timeout = 0');
    const live = await this.#livePosition(client, 'FOR UPDATE');
    while (await this.#addBatch(client, live));
    const differences = await this.#tables.compare(client);
    const switched = this.options.switchOver ?? true;
    if (switched) {
      await this.#tables.switchOver(client);
      await this.#rows.parkFor(client, this.view.name);
      await this.#stampCheckpoint(client);
    } else await this.#tables.drop(client);
    const same = differences.every(({ onlyLive, onlyRebuilt }) => onlyLive + onlyRebuilt === 0);
    await this.#log.finish(client, this.#id, { events: this.#done, differences, same, switched });
  }

  /** Fences the live loop off. What stopped it is mended if that was the version, and only then. */
  async #stampCheckpoint(client: ClientBase): Promise<void> {
    const { name, projection } = this.view;
    await client.query(
      'UPDATE subscriptions.checkpoint SET epoch = epoch + 1, version = $2, updated_at = clock_timestamp() WHERE name = $1',
      [name, projection.version],
    );
    await client.query(
      `UPDATE subscriptions.checkpoint SET state = 'idle', stopped_reason = NULL, stopped_at = NULL
        WHERE name = $1 AND stopped_reason = $2`,
      [name, NEEDS_REBUILD],
    );
  }

  /** Adds the next events that the live view has seen too. False = there are no more of them. */
  async #addBatch(client: ClientBase, live: Position | undefined): Promise<boolean> {
    await this.#mustStillRun(client);
    const { store, maxBatch } = this.parts;
    if (!live || (this.#position && store.comparePositions(this.#position, live) >= 0)) return false;
    const read = await store.readAll(this.#position, maxBatch);
    const events = read.filter(({ position }) => store.comparePositions(position, live) <= 0);
    const last: StoredEvent | undefined = events.at(-1);
    if (!last) return false;
    await this.#rows.add(client, events);
    this.#position = last.position;
    this.#done += events.length;
    this.#report();
    return events.length === maxBatch;
  }

  async #livePosition(client: Pick<ClientBase, 'query'>, lock = ''): Promise<Position | undefined> {
    const { rows } = await client.query<{ store_id: string | null; position: string | null }>(
      `SELECT store_id, position FROM subscriptions.checkpoint WHERE name = $1 ${lock}`,
      [this.view.name],
    );
    const position = rows[0] && positionOf(rows[0]);
    if (position && position.storeId !== this.parts.store.storeId) throw new MustStop('store.foreign', position.storeId);
    return position;
  }

  /** A rebuild whose guard connection was lost may have a successor, which owns the tables now. */
  async #mustStillRun(client: ClientBase): Promise<void> {
    const { rowCount } = await client.query(
      "SELECT 1 FROM subscriptions.rebuild WHERE rebuild_id = $1 AND outcome = 'running' FOR SHARE",
      [this.#id],
    );
    if (rowCount !== 1) throw new RebuildRunning(this.view.name);
  }

  #report(): void {
    const seconds = (performance.now() - this.#started) / 1_000;
    this.options.onProgress?.({
      done: this.#done,
      total: Math.max(this.#total, this.#done),
      eventsPerSecond: seconds > 0 ? this.#done / seconds : 0,
    });
  }
}
