import { Pool, type PoolClient } from 'pg';
import { VaultUnavailable } from './vault-unavailable.js';

const CONNECT_WITHIN_MS = 5_000;

/** Runs SQL of the vault. Values go in as parameters only, and never a bare personal one. */
export type VaultConnection = Readonly<{
  rows<Row extends object>(sql: string, values?: readonly unknown[]): Promise<readonly Row[]>;
  /** How many rows the statement changed. */
  change(sql: string, values?: readonly unknown[]): Promise<number>;
}>;

const unavailable = (error: unknown): VaultUnavailable => {
  const code = (error as { code?: unknown } | null)?.code;
  return new VaultUnavailable(typeof code === 'string' ? code : undefined, { cause: error });
};

const connectionOf = (runner: Pick<PoolClient, 'query'>): VaultConnection => {
  const run = async (sql: string, values: readonly unknown[] = []) => {
    try {
      return await runner.query(sql, [...values]);
    } catch (error) {
      throw unavailable(error);
    }
  };
  return {
    rows: async <Row extends object>(sql: string, values?: readonly unknown[]) => (await run(sql, values)).rows as readonly Row[],
    change: async (sql, values) => (await run(sql, values)).rowCount ?? 0,
  };
};

/** The vault's own connections, as role setu_vault: no other role reaches this schema, and this role reaches no other. */
export class VaultDatabase {
  readonly #pool: Pool;
  readonly #single: VaultConnection;

  /** `onIdleFailure` hears of a connection that broke while nobody used it; the next use takes a new one. */
  constructor(url: string, onIdleFailure: (failure: VaultUnavailable) => void, maxConnections = 10) {
    this.#pool = new Pool({
      connectionString: url,
      max: maxConnections,
      application_name: 'setu-vault',
      connectionTimeoutMillis: CONNECT_WITHIN_MS,
    });
    this.#pool.on('error', (error) => onIdleFailure(unavailable(error)));
    this.#single = connectionOf(this.#pool);
  }

  /** One statement, committed by itself. @throws VaultUnavailable */
  get single(): VaultConnection {
    return this.#single;
  }

  /**
   * All or nothing, durable when it answers. @throws VaultUnavailable, or whatever `work` threw; if the connection broke at the
   * commit itself, it is unknown whether the work was kept.
   */
  async transaction<T>(work: (connection: VaultConnection) => Promise<T>): Promise<T> {
    const client = await this.#pool.connect().catch((error: unknown) => {
      throw unavailable(error);
    });
    const connection = connectionOf(client);
    let broken: Error | undefined;
    // The pool listens to idle clients only. Without this, a connection that breaks between two statements ends the process; the
    // statement that notices tells the caller.
    const onBroken = (error: Error) => (broken = error);
    client.on('error', onBroken);
    try {
      await connection.change('begin');
      const result = await work(connection);
      await connection.change('commit');
      return result;
    } catch (error) {
      await connection.change('rollback').catch((failure: VaultUnavailable) => (broken = failure));
      throw error;
    } finally {
      if (broken === undefined) client.off('error', onBroken);
      client.release(broken);
    }
  }

  async close(): Promise<void> {
    await this.#pool.end();
  }
}
