import { FencedOff } from '../errors.js';
import type { Lease } from './lease.js';

/** Renews a lease three times within its length. `lost` aborts once somebody else holds it. */
export class Heartbeat {
  readonly #lost = new AbortController();
  readonly #timer: NodeJS.Timeout;
  #beat: Promise<void> | undefined;

  constructor(
    private readonly lease: Lease,
    leaseMs: number,
    private readonly onError: (error: unknown) => void,
  ) {
    this.#timer = setInterval(() => {
      this.#beat ??= this.#renew().finally(() => (this.#beat = undefined));
    }, leaseMs / 3);
  }

  get lost(): AbortSignal {
    return this.#lost.signal;
  }

  /** No renewal is under way once this has answered. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#beat;
  }

  async #renew(): Promise<void> {
    try {
      await this.lease.renew();
    } catch (error) {
      if (error instanceof FencedOff) this.#lost.abort(error);
      else this.onError(error);
    }
  }
}
