import { Pool } from 'pg';
import type { Log } from '../logging/log.js';

/** How a pool is made. */
export type PoolOptions = Readonly<{
  /** Shown by the server in its list of sessions. */
  applicationName: string;
  /** Connections at most. */
  max: number;
  log: Log;
}>;

/**
 * A pool of connections that bears the loss of an idle one. A statement is given up after a minute, a forgotten transaction as well,
 * and waiting for a free connection after ten seconds.
 */
export const createPool = (url: string, { applicationName, max, log }: PoolOptions): Pool => {
  const pool = new Pool({
    connectionString: url,
    application_name: applicationName,
    max,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
    statement_timeout: 60_000,
    idle_in_transaction_session_timeout: 60_000,
    keepAlive: true,
  });
  pool.on('error', (err) => log.warn({ err, applicationName }, 'an idle database connection was lost'));
  return pool;
};
