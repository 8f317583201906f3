import type { Pool } from 'pg';
import type { ClientBase } from 'pg';
import type { Failure } from '../failure.js';
import type { Rebuild, TableComparison } from './rebuild-record.js';

type Row = {
  rebuild_id: string;
  name: string;
  version: number;
  started_at: Date;
  finished_at: Date | null;
  outcome: Rebuild['outcome'];
  switched: boolean;
  events: string;
  differences: readonly TableComparison[];
  error_name: string | null;
  error_code: string | null;
};

const rebuildOf = (row: Row): Rebuild => ({
  rebuildId: row.rebuild_id,
  name: row.name,
  version: row.version,
  startedAt: row.started_at.toISOString(),
  ...(row.finished_at && { finishedAt: row.finished_at.toISOString() }),
  outcome: row.outcome,
  switched: row.switched,
  events: Number(row.events),
  differences: row.differences,
  ...(row.error_name !== null && { error: { name: row.error_name, code: row.error_code } }),
});

/** The rebuilds that were begun, and how they ended. */
export class RebuildLog {
  constructor(private readonly pool: Pool) {}

  /** Notes that a rebuild begins; one that was cut short before it is noted as failed. */
  async begin(rebuildId: string, name: string, version: number): Promise<void> {
    await this.pool.query(
      `UPDATE subscriptions.rebuild SET outcome = 'failed', finished_at = clock_timestamp(), error_name = 'Interrupted'
        WHERE name = $1 AND outcome = 'running'`,
      [name],
    );
    await this.pool.query('INSERT INTO subscriptions.rebuild (rebuild_id, name, version) VALUES ($1, $2, $3)', [
      rebuildId,
      name,
      version,
    ]);
  }

  /** Notes the result, in the transaction that switches the tables. */
  async finish(
    client: ClientBase,
    rebuildId: string,
    result: Readonly<{ events: number; differences: readonly TableComparison[]; same: boolean; switched: boolean }>,
  ): Promise<void> {
    await client.query(
      `UPDATE subscriptions.rebuild SET finished_at = clock_timestamp(), outcome = $2, switched = $3, events = $4, differences = $5
        WHERE rebuild_id = $1`,
      [rebuildId, result.same ? 'same' : 'different', result.switched, result.events, JSON.stringify(result.differences)],
    );
  }

  async fail(rebuildId: string, error: Failure): Promise<void> {
    await this.pool.query(
      `UPDATE subscriptions.rebuild SET finished_at = clock_timestamp(), outcome = 'failed', error_name = $2, error_code = $3
        WHERE rebuild_id = $1 AND outcome = 'running'`,
      [rebuildId, error.name, error.code],
    );
  }

  async find(rebuildId: string): Promise<Rebuild | undefined> {
    const { rows } = await this.pool.query<Row>('SELECT * FROM subscriptions.rebuild WHERE rebuild_id = $1', [rebuildId]);
    return rows[0] && rebuildOf(rows[0]);
  }

  /** The latest rebuild of each view. */
  async latest(): Promise<readonly Rebuild[]> {
    const { rows } = await this.pool.query<Row>(
      'SELECT DISTINCT ON (name) * FROM subscriptions.rebuild ORDER BY name, started_at DESC, rebuild_id',
    );
    return rows.map(rebuildOf);
  }
}
