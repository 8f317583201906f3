import { Client } from 'pg';

const LOCK = 1399158901;

/** Holds the lock that every append needs, so that a test can stop appends in the middle, and lets them go on. */
export class AppendLock {
  private constructor(private readonly client: Client) {}

  static async held(connectionString: string): Promise<AppendLock> {
    const client = new Client({ connectionString });
    await client.connect();
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    return new AppendLock(client);
  }

  /** Stands in line for the lock, which is its own when those before it have let it go; what it is asked is answered from then on. */
  static async next(connectionString: string): Promise<AppendLock> {
    const client = new Client({ connectionString });
    await client.connect();
    void client.query('select pg_advisory_lock($1)', [LOCK]);
    return new AppendLock(client);
  }

  /** The server processes that stand before the lock, as soon as there are so many. */
  async waiting(count = 1): Promise<readonly number[]> {
    for (;;) {
      const waiting = await this.waitingNow();
      if (waiting.length >= count) return waiting;
    }
  }

  /** The server processes that stand before the lock at this moment. */
  async waitingNow(): Promise<readonly number[]> {
    const { rows } = await this.client.query<{ pid: number }>(
      "select pid from pg_locks where locktype = 'advisory' and not granted and database = (select oid from pg_database where datname = current_database())",
    );
    return rows.map(({ pid }) => pid);
  }

  async release(): Promise<void> {
    await this.client.end();
  }
}
