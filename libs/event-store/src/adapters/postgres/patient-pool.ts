import { DatabaseError, Pool, type PoolConfig, type QueryArrayConfig } from 'pg';
import { StoreRefused, StoreUnavailable } from '../../errors.js';
import { failureCode, isPassingFailure } from './passing-failure.js';
import { pause } from './pause.js';
import { RefusedAfterLoss } from './refused-after-loss.js';
import type { StoreTrouble } from './store-trouble.js';

const FIRST_PAUSE_MS = 25;
const LONGEST_PAUSE_MS = 1_000;

/** The server gives a statement up when patience is over; this end waits so much longer for its answer, to know that it has. */
const FOR_THE_ANSWER_MS = 1_000;

type Settings = Readonly<{ during: 'append' | 'read'; patienceMs: number; onTrouble: (trouble: StoreTrouble) => void }>;

/**
 * Connections on which one statement at a time is sent again after a failure that passes, with pauses of 25 ms doubling to 1 s and jitter,
 * until `patienceMs` is over. Only for statements that may be carried out twice: after a lost connection nobody knows whether the first was.
 * The server gives every sending up by itself, before this end stops waiting for the answer: nothing is carried out after the caller was told
 * that it was not, and nobody stands before a lock for a caller who has gone.
 */
export class PatientPool {
  readonly #pool: Pool;

  constructor(
    config: PoolConfig,
    readonly settings: Settings,
  ) {
    this.#pool = new Pool({
      ...config,
      connectionTimeoutMillis: settings.patienceMs,
      statement_timeout: settings.patienceMs,
      keepAlive: true,
    });
    // A connection lost while nobody used it: the pool has dropped it, and opens another when one is needed.
    this.#pool.on('error', (error) => settings.onTrouble({ during: 'idle', code: failureCode(error) }));
  }

  /**
   * The rows of one statement, which is a transaction of its own. The driver answers at ReadyForQuery, which the server sends after the
   * commit; CommandComplete alone comes before it.
   * @throws StoreUnavailable when patience is over or `signal` aborts; @throws StoreRefused; @throws RefusedAfterLoss
   */
  async query<Row extends unknown[]>(
    statement: Omit<QueryArrayConfig, 'rowMode'>,
    signal?: AbortSignal,
  ): Promise<readonly Row[]> {
    const { during, patienceMs, onTrouble } = this.settings;
    const deadline = performance.now() + patienceMs;
    const fate = { lost: false };
    for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS)) {
      try {
        const first = pauseMs === FIRST_PAUSE_MS;
        return await this.#send<Row>(statement, first ? patienceMs : Math.max(1, Math.ceil(deadline - performance.now())), fate);
      } catch (error) {
        if (!isPassingFailure(error)) throw refused(error, fate.lost);
        onTrouble({ during, code: failureCode(error) });
        const wait = pauseMs * (0.5 + Math.random() / 2);
        if (performance.now() + wait >= deadline || signal?.aborted) throw unavailable(error, fate.lost);
        await pause(wait, signal);
        if (signal?.aborted) throw unavailable(error, fate.lost);
      }
    }
  }

  async end(): Promise<void> {
    await this.#pool.end();
  }

  /** Sends it once. `fate.lost` = it was sent, and the server has not said that it carried out nothing. */
  async #send<Row extends unknown[]>(
    statement: Omit<QueryArrayConfig, 'rowMode'>,
    left: number,
    fate: { lost: boolean },
  ): Promise<readonly Row[]> {
    const client = await this.#pool.connect();
    let keep = false;
    // What becomes of the connection meanwhile, the query says.
    const ignore = (): void => undefined;
    client.on('error', ignore);
    try {
      // A session that is to be less patient than others is not used again.
      if (left !== this.settings.patienceMs) await client.query(within(left, { text: `set statement_timeout = ${left}` }));
      try {
        const { rows } = await client.query<Row>(within(left, statement));
        keep = left === this.settings.patienceMs;
        return rows;
      } catch (error) {
        fate.lost ||= this.settings.during === 'append' && !saysNothingWasDone(error);
        throw error;
      }
    } finally {
      client.off('error', ignore);
      client.release(!keep);
    }
  }
}

const within = (milliseconds: number, statement: Omit<QueryArrayConfig, 'rowMode'>): QueryArrayConfig =>
  ({ ...statement, rowMode: 'array', query_timeout: milliseconds + FOR_THE_ANSWER_MS }) as QueryArrayConfig;

/** An error of the statement; what ends the whole session (FATAL) may come after the commit. */
const saysNothingWasDone = (error: unknown): boolean => error instanceof DatabaseError && error.severity === 'ERROR';

/** A statement that was sent before and got no answer may have been carried out, whatever the server says now of its next sending. */
const refused = (error: unknown, lost: boolean): unknown => {
  if (!(error instanceof DatabaseError)) return error;
  return lost ? new RefusedAfterLoss(failureCode(error)) : new StoreRefused(failureCode(error));
};

const unavailable = (error: unknown, lost: boolean): StoreUnavailable =>
  new StoreUnavailable(
    `the event store cannot be reached: ${failureCode(error)}`,
    lost ? 'unknown' : 'no',
    error instanceof DatabaseError ? undefined : { cause: error },
  );
