/** What goes on over time: it yields how many milliseconds it waits before it goes on. */
export type Course = AsyncGenerator<number, void, void>;

type Entry = { at: number; readonly number: number; readonly course: Course };

/** Lets many courses go on side by side in the order of their times; at the same time, in the order in which they began. */
export class Agenda {
  readonly #entries: Entry[] = [];
  #begun = 0;

  /** `at` in milliseconds since 1970. */
  add(at: number, course: Course): void {
    this.#insert({ at, number: this.#begun++, course });
  }

  /** Runs until nothing is left before `end`; `onTime` hears of each time before something happens at it. */
  async run(end: number, onTime: (at: number) => void): Promise<void> {
    for (;;) {
      const entry = this.#entries.shift();
      if (!entry || entry.at > end) return;
      onTime(entry.at);
      const { done, value } = await entry.course.next();
      if (done !== true) this.#insert({ ...entry, at: entry.at + value });
    }
  }

  #insert(entry: Entry): void {
    let [low, high] = [0, this.#entries.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      const other = this.#entries[middle]!;
      if (other.at < entry.at || (other.at === entry.at && other.number < entry.number)) low = middle + 1;
      else high = middle;
    }
    this.#entries.splice(low, 0, entry);
  }
}
