import type { Pool, PoolClient } from 'pg';

/**
 * One transaction on one connection. `idleMs` = PostgreSQL ends it if the client falls silent for that long, so that a paused
 * process cannot keep locks that its successor needs. A connection that broke is not given back to the pool.
 */
export const inTransaction = async <T>(pool: Pool, idleMs: number, work: (client: PoolClient) => Promise<T>): Promise<T> => {
  const client = await pool.connect();
  let broken: Error | undefined;
  const onError = (error: Error): void => {
    broken = error;
  };
  client.on('error', onError);
  try {
    await client.query('BEGIN');
    await client.query("SELECT set_config('idle_in_transaction_session_timeout', $1, true)", [String(Math.ceil(idleMs))]);
    const result = await work(client);
    const { command } = await client.query('COMMIT');
    if (command !== 'COMMIT') throw new Error('the transaction had failed before its commit');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch((failed: Error) => {
      broken = failed;
    });
    throw error;
  } finally {
    client.off('error', onError);
    client.release(broken);
  }
};
