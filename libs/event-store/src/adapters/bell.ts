/** Wakes readers that wait for the next event. A reader notes `rings` before it looks, so that no ring between look and wait is lost. */
export class Bell {
  #rings = 0;
  readonly #waiting = new Set<() => void>();

  get rings(): number {
    return this.#rings;
  }

  ring(): void {
    this.#rings++;
    for (const wake of [...this.#waiting]) wake();
  }

  /** Until it has rung more than `heard` times, or for at most `longestMs`, or until `signal` aborts. */
  async wait(heard: number, longestMs: number, signal: AbortSignal): Promise<void> {
    if (this.#rings > heard || signal.aborted) return;
    await new Promise<void>((resolve) => {
      const wake = (): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', wake);
        this.#waiting.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, longestMs);
      signal.addEventListener('abort', wake);
      this.#waiting.add(wake);
    });
  }
}
