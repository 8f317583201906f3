/** Tells readers in this process that a view has moved on. A hint only: whoever waits also looks for itself. */
class ProgressNotices {
  readonly #waiting = new Map<string, Set<() => void>>();

  tell(name: string): void {
    const waiting = this.#waiting.get(name);
    this.#waiting.delete(name);
    for (const wake of waiting ?? []) wake();
  }

  /** Resolves at the next notice about `name`, or after `milliseconds`. */
  next(name: string, milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const waiting = this.#waiting.get(name) ?? new Set();
      this.#waiting.set(name, waiting);
      const wake = (): void => {
        clearTimeout(timer);
        waiting.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, milliseconds);
      waiting.add(wake);
    });
  }
}

/** The notices of this process. */
export const progressNotices = new ProgressNotices();
