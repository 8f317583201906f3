import type { Position } from '@setu/kernel';
import type { ClientBase, Pool } from 'pg';
import { FencedOff } from '../errors.js';

type Row = { epoch: string; version: number | null; store_id: string | null; position: string | null };

/** Where a subscription stands; undefined before its first batch. */
export const positionOf = (row: { store_id: string | null; position: string | null }): Position | undefined =>
  row.store_id === null || row.position === null ? undefined : { storeId: row.store_id, value: row.position };

/**
 * The right to move one subscription's checkpoint, until the database says otherwise. Taking it raises the epoch; every write
 * names that epoch, and one that finds another epoch in the row throws {@link FencedOff} and so undoes its transaction.
 */
export class Lease {
  private constructor(
    readonly name: string,
    readonly epoch: string,
    /** Where to go on from; undefined = from the first event. */
    readonly position: Position | undefined,
    /** The version of the view's rows; null if there are none yet. */
    readonly version: number | null,
    private readonly pool: Pool,
    private readonly leaseMs: number,
  ) {}

  /**
   * Takes the lease if nobody holds it, if its holder fell silent, or if `holder` had it before; otherwise undefined. With `onlyVersion`,
   * only once the view's rows are of that version.
   */
  static async take(pool: Pool, name: string, holder: string, leaseMs: number, onlyVersion?: number): Promise<Lease | undefined> {
    await pool.query('INSERT INTO subscriptions.checkpoint (name) VALUES ($1) ON CONFLICT DO NOTHING', [name]);
    const { rows } = await pool.query<Row>(
      `UPDATE subscriptions.checkpoint
          SET epoch = epoch + 1, holder = $2, lease_until = clock_timestamp() + $3 * interval '1 millisecond',
              state = 'running', stopped_reason = NULL, stopped_at = NULL, updated_at = clock_timestamp()
        WHERE name = (SELECT name FROM subscriptions.checkpoint
                       WHERE name = $1 AND (holder IS NULL OR holder = $2 OR lease_until < clock_timestamp())
                         AND ($4::integer IS NULL OR version = $4)
                         FOR UPDATE SKIP LOCKED)
      RETURNING epoch, version, store_id, position`,
      [name, holder, leaseMs, onlyVersion ?? null],
    );
    const row = rows[0];
    return row && new Lease(name, row.epoch, positionOf(row), row.version, pool, leaseMs);
  }

  /** Opens the fence at the start of a transaction: the row stays locked to its end, so nobody can take over in between. */
  async lock(client: ClientBase): Promise<void> {
    await this.#one(client, 'SELECT 1 FROM subscriptions.checkpoint WHERE name = $1 AND epoch = $2 FOR UPDATE', []);
  }

  /** Moves the checkpoint, as the last statement of the batch's transaction. */
  async advance(client: ClientBase, to: Position): Promise<void> {
    await this.#one(
      client,
      `UPDATE subscriptions.checkpoint
          SET store_id = $3, position = $4, lease_until = clock_timestamp() + $5 * interval '1 millisecond',
              last_batch_at = clock_timestamp(), updated_at = clock_timestamp()
        WHERE name = $1 AND epoch = $2`,
      [to.storeId, to.value, this.leaseMs],
    );
  }

  /** Says that the rows of this view are of this version from now on. */
  async stamp(version: number): Promise<void> {
    await this.#one(this.pool, 'UPDATE subscriptions.checkpoint SET version = $3 WHERE name = $1 AND epoch = $2', [version]);
  }

  async renew(): Promise<void> {
    await this.#one(
      this.pool,
      `UPDATE subscriptions.checkpoint SET lease_until = clock_timestamp() + $3 * interval '1 millisecond'
        WHERE name = $1 AND epoch = $2`,
      [this.leaseMs],
    );
  }

  /** Gives the lease back, so that a successor need not wait for it to run out. */
  async release(): Promise<void> {
    await this.#end('idle', null, null);
  }

  /** Gives the lease back and says why the subscription cannot go on; the next holder tries again. */
  async stop(reason: string, at: string | null): Promise<void> {
    await this.#end('stopped', reason, at);
  }

  async #end(state: 'idle' | 'stopped', reason: string | null, at: string | null): Promise<void> {
    await this.#one(
      this.pool,
      `UPDATE subscriptions.checkpoint
          SET holder = NULL, lease_until = NULL, state = $3, stopped_reason = $4, stopped_at = $5, updated_at = clock_timestamp()
        WHERE name = $1 AND epoch = $2`,
      [state, reason, at],
    );
  }

  async #one(client: Pick<ClientBase, 'query'>, sql: string, values: readonly unknown[]): Promise<void> {
    const { rowCount } = await client.query(sql, [this.name, this.epoch, ...values]);
    if (rowCount !== 1) throw new FencedOff(this.name);
  }
}
