import { DatabaseError, Pool, type PoolConfig, type QueryArrayConfig } from 'pg';
import { StoreRefused, StoreUnavailable } from '../../errors.js';
import { failureCode, isPassingFailure } from './passing-failure.js';
import { pause } from './pause.js';
import type { StoreTrouble } from './store-trouble.js';

const FIRST_PAUSE_MS = 25;
const LONGEST_PAUSE_MS = 1_000;

type Settings = Readonly<{ during: 'append' | 'read'; patienceMs: number; onTrouble: (trouble: StoreTrouble) => void }>;

/**
 * Connections on which one statement at a time is sent again after a failure that passes, with pauses of 25 ms doubling to 1 s and jitter,
 * until `patienceMs` is over. Only for statements that may be carried out twice: after a lost connection nobody knows whether the first was.
 */
export class PatientPool {
  readonly #pool: Pool;

  constructor(
    config: PoolConfig,
    readonly settings: Settings,
  ) {
    this.#pool = new Pool({ ...config, connectionTimeoutMillis: settings.patienceMs, keepAlive: true });
    // A connection lost while nobody used it: the pool has dropped it, and opens another when one is needed.
    this.#pool.on('error', (error) => settings.onTrouble({ during: 'idle', code: failureCode(error) }));
  }

  /**
   * The rows of one statement, which is a transaction of its own. The driver answers at ReadyForQuery, which the server sends after the
   * commit; CommandComplete alone comes before it.
   * @throws StoreUnavailable when patience is over or `signal` aborts; @throws StoreRefused
   */
  async query<Row extends unknown[]>(
    statement: Omit<QueryArrayConfig, 'rowMode'>,
    signal?: AbortSignal,
  ): Promise<readonly Row[]> {
    const { during, patienceMs, onTrouble } = this.settings;
    const deadline = performance.now() + patienceMs;
    for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS)) {
      const left = Math.max(1, Math.ceil(deadline - performance.now()));
      try {
        const { rows } = await this.#pool.query<Row>({ ...statement, rowMode: 'array', query_timeout: left } as QueryArrayConfig);
        return rows;
      } catch (error) {
        if (!isPassingFailure(error)) throw this.#refused(error, pauseMs > FIRST_PAUSE_MS);
        onTrouble({ during, code: failureCode(error) });
        const wait = pauseMs * (0.5 + Math.random() / 2);
        if (performance.now() + wait >= deadline || signal?.aborted) throw this.#unavailable(error);
        await pause(wait, signal);
        if (signal?.aborted) throw this.#unavailable(error);
      }
    }
  }

  async end(): Promise<void> {
    await this.#pool.end();
  }

  /** An append that was sent before and got no answer may have been written, whatever the server says now of its second sending. */
  #refused(error: unknown, sentBefore: boolean): unknown {
    if (!(error instanceof DatabaseError)) return error;
    return sentBefore && this.settings.during === 'append' ? this.#unavailable(error) : new StoreRefused(failureCode(error));
  }

  #unavailable(error: unknown): StoreUnavailable {
    const cause = error instanceof DatabaseError ? undefined : error;
    return new StoreUnavailable(
      `the event store cannot be reached: ${failureCode(error)}`,
      cause === undefined ? undefined : { cause },
    );
  }
}
