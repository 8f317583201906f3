import { Bell, ForeignPosition, type EventStore, type StoredEvent } from '@setu/event-store';
import type { Position, StreamName } from '@setu/kernel';
import type { Log } from '@setu/platform';

/** That something happened in a stream. `number` counts the changes that this process has seen. */
export type Change = Readonly<{ number: number; position: Position; stream: StreamName; type: string }>;

export type ChangeLogParts = Readonly<{
  store: Pick<EventStore, 'countAfter' | 'positionAt' | 'subscribe' | 'comparePositions'>;
  log: Pick<Log, 'warn'>;
  /** How many of the latest changes are kept; 4,096 if left out. */
  mostKept?: number;
  /** How many changes before its start it looks back on; 1,000 if left out. */
  lookBack?: number;
}>;

const MOST_KEPT = 4_096;
const LOOK_BACK = 1_000;
const PAUSE_MS = 1_000;

/**
 * The latest changes of the whole store, in commit order, followed once for all readers of this process, from the first reader on. A
 * reader takes the changes after a number at its own pace; one that has fallen behind what is kept is told so.
 */
export class ChangeLog {
  readonly #bell = new Bell();
  readonly #over = new AbortController();
  #changes: Change[] = [];
  #next = 0;
  #reached: Position | undefined;
  #started: Promise<void> | undefined;
  #following: Promise<void> | undefined;

  constructor(private readonly parts: ChangeLogParts) {}

  /** Begins to follow the store, if it does not yet. @throws StoreUnavailable */
  async start(): Promise<void> {
    this.#started ??= this.#start().catch((error: unknown) => {
      this.#started = undefined;
      throw error;
    });
    await this.#started;
  }

  /** The number of the latest change. */
  get latest(): number {
    return this.#next - 1;
  }

  /** Where the latest change lies; undefined if nothing was ever recorded. */
  get position(): Position | undefined {
    return this.#reached;
  }

  /** How often it has rung; to be noted before one looks. */
  get rings(): number {
    return this.#bell.rings;
  }

  /** Until something has changed since `rings`, or for `longestMs`, or until `signal` aborts. */
  wait(rings: number, longestMs: number, signal: AbortSignal): Promise<void> {
    return this.#bell.wait(rings, longestMs, signal);
  }

  /** The changes after the one with this number; undefined if some of them are no longer kept. */
  after(number: number): readonly Change[] | undefined {
    const first = this.#changes[0]?.number ?? this.#next;
    return number < first - 1 ? undefined : this.#changes.slice(number - first + 1);
  }

  /** The number of the change at a position, or of the last one before it; undefined if it is not kept or the position is of another store. */
  numberAt(position: Position): number | undefined {
    try {
      const { store } = this.parts;
      const at = this.#changes.findLastIndex((change) => store.comparePositions(change.position, position) <= 0);
      return at < 0 ? undefined : this.#changes[at]!.number;
    } catch (error) {
      if (error instanceof ForeignPosition) return undefined;
      throw error;
    }
  }

  async stop(): Promise<void> {
    this.#over.abort();
    await this.#following;
  }

  async #start(): Promise<void> {
    const { store, lookBack = LOOK_BACK } = this.parts;
    const recorded = await store.countAfter(undefined);
    const before = recorded - lookBack - 1;
    this.#reached = before < 0 ? undefined : await store.positionAt(before);
    this.#following = this.#follow();
    while (this.#next < Math.min(recorded, lookBack) && !this.#over.signal.aborted)
      await this.wait(this.rings, PAUSE_MS, this.#over.signal);
  }

  /** Goes on where it was after any failure of the store. */
  async #follow(): Promise<void> {
    const { store, log } = this.parts;
    const { signal } = this.#over;
    while (!signal.aborted)
      try {
        for await (const { events } of store.subscribe(this.#reached, { signal })) this.#add(events);
      } catch (error) {
        if (signal.aborted) return;
        log.warn({ err: error }, 'changes could not be followed for a moment; open pages are told later');
        await this.wait(this.rings, PAUSE_MS, signal);
      }
  }

  #add(events: readonly StoredEvent[]): void {
    const { mostKept = MOST_KEPT } = this.parts;
    for (const { position, stream, type } of events) this.#changes.push({ number: this.#next++, position, stream, type });
    this.#changes = this.#changes.slice(-mostKept);
    this.#reached = events.at(-1)?.position ?? this.#reached;
    this.#bell.ring();
  }
}
