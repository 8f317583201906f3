import { backoffMs, pause } from '../backoff.js';
import type { SubscriptionSettings } from '../settings.js';

/** Counts how often the event at the head of the queue was tried; only one event can be there. */
export class Attempts {
  #eventId: string | undefined;
  #tries = 0;

  constructor(private readonly settings: SubscriptionSettings) {}

  /** Counts a failed try. True = that was the last one it had. */
  failed(eventId: string): boolean {
    this.#tries = this.#eventId === eventId ? this.#tries + 1 : 1;
    this.#eventId = eventId;
    return this.#tries >= this.settings.attempts;
  }

  get tries(): number {
    return this.#tries;
  }

  /** Waits before the next try. */
  async wait(signal: AbortSignal): Promise<void> {
    await pause(backoffMs(this.#tries - 1, this.settings.backoffMs, this.settings.longestBackoffMs), signal);
  }
}
