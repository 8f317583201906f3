import { Client, type ClientConfig } from 'pg';
import type { Bell } from '../bell.js';
import { failureCode } from './passing-failure.js';
import { pause } from './pause.js';
import type { StoreTrouble } from './store-trouble.js';

const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 5_000;
/** A connection that is lost without a word may never confirm its end. */
const LONGEST_FAREWELL_MS = 1_000;

/**
 * Rings the bell when any process has appended. It listens on a connection of its own and opens another when that is lost. A notice is
 * a hint and may be missed: readers look for themselves as well.
 */
export class AppendNotices {
  #running: Promise<void> | undefined;

  constructor(
    readonly config: ClientConfig,
    readonly bell: Bell,
    readonly closed: AbortSignal,
    readonly onTrouble: (trouble: StoreTrouble) => void,
  ) {}

  /** Begins to listen, if it does not yet. */
  start(): void {
    if (!this.closed.aborted) this.#running ??= this.#run();
  }

  /** Resolves when it has ended after `closed`. */
  async ended(): Promise<void> {
    await this.#running;
  }

  async #run(): Promise<void> {
    for (let pauseMs = FIRST_PAUSE_MS; !this.closed.aborted; pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS)) {
      const code = await this.#listen(() => (pauseMs = FIRST_PAUSE_MS));
      if (this.closed.aborted) return;
      this.onTrouble({ during: 'listen', code });
      await pause(pauseMs, this.closed);
    }
  }

  /** Listens until the connection is lost or the store is closed; answers with what ended it. */
  async #listen(onListening: () => void): Promise<string> {
    const client = new Client(this.config);
    const over = new AbortController();
    const ended = new Promise<string>((resolve) => {
      client.on('error', (error) => resolve(failureCode(error)));
      client.on('end', () => resolve('end'));
      this.closed.addEventListener('abort', () => resolve('closed'), { once: true, signal: over.signal });
    });
    try {
      await client.connect();
      client.on('notification', () => this.bell.ring());
      await client.query('listen setu_events');
      onListening();
      // What was appended before it listened was not announced to it.
      this.bell.ring();
      return await ended;
    } catch (error) {
      return failureCode(error);
    } finally {
      over.abort();
      const farewell = new AbortController();
      await Promise.race([client.end().finally(() => farewell.abort()), pause(LONGEST_FAREWELL_MS, farewell.signal)]);
    }
  }
}
