import { StoreRefused, StoreUnavailable } from '../../errors.js';
import type { Appended } from '../../event-store.js';
import type { AppendMember } from './append-member.js';
import { RefusedAfterLoss } from './refused-after-loss.js';

type Waiting = Readonly<{ member: AppendMember; bytes: number; since: number; settle: (outcome: Appended | Error) => void }>;

type Settings = Readonly<{
  /** A group ends before it would exceed either; a larger append goes alone. */
  mostEvents: number;
  mostBytes: number;
  /** An append that could not even be sent for this long is given up. */
  patienceMs: number;
}>;

const bytesOf = ({ events }: AppendMember): number =>
  events.reduce(
    (sum, { leaf, who, what, links }) => sum + leaf.byteLength + who.byteLength + what.byteLength + links.byteLength,
    0,
  );

/**
 * Group commit: while one group is on its way, the next gathers, and all of a group share one flush to disk. Groups go one after another,
 * because the lock of events.append would line them up anyway; so an idle store answers at once, and a busy one makes larger groups.
 */
export class AppendQueue {
  readonly #waiting: Waiting[] = [];
  #running: Promise<void> | undefined;

  /** `commit` answers for every member in order, or throws for all of them. */
  constructor(
    readonly commit: (members: readonly AppendMember[]) => Promise<readonly (Appended | Error)[]>,
    readonly settings: Settings,
  ) {}

  async append(member: AppendMember): Promise<Appended> {
    const outcome = await new Promise<Appended | Error>((settle) => {
      this.#waiting.push({ member, bytes: bytesOf(member), since: performance.now(), settle });
      this.#running ??= this.#run();
    });
    if (outcome instanceof Error) throw outcome;
    return outcome;
  }

  /** Resolves when nothing is waiting or on its way. */
  async idle(): Promise<void> {
    await this.#running;
  }

  async #run(): Promise<void> {
    // One turn of the event loop, so that appends begun together travel together.
    for (await nextTurn(); this.#waiting.length > 0; await nextTurn()) await this.#send(this.#nextGroup());
    this.#running = undefined;
  }

  #nextGroup(): readonly Waiting[] {
    const { mostEvents, mostBytes } = this.settings;
    let [events, bytes, size] = [0, 0, 0];
    for (const { member, bytes: more } of this.#waiting) {
      events += member.events.length;
      bytes += more;
      if (size > 0 && (events > mostEvents || bytes > mostBytes)) break;
      size++;
    }
    return this.#waiting.splice(0, size);
  }

  async #send(group: readonly Waiting[]): Promise<void> {
    const overdue = performance.now() - this.settings.patienceMs;
    const timely = group.filter(({ since }) => since >= overdue);
    for (const { settle, since } of group)
      if (since < overdue)
        settle(new StoreUnavailable('the event store could not be reached in time; this append was not sent', 'no'));
    if (timely.length > 0) await this.#commit(timely);
  }

  /** `lost` = the group was sent before with others, and nobody knows whether it was written then. */
  async #commit(group: readonly Waiting[], lost = false): Promise<void> {
    try {
      const outcomes = await this.commit(group.map(({ member }) => member));
      for (const [index, { settle }] of group.entries())
        settle(outcomes[index] ?? new TypeError('an append was left without an answer'));
    } catch (error) {
      // One member may be what the store refuses; its neighbours must not suffer for it.
      const refused = error instanceof StoreRefused || error instanceof RefusedAfterLoss;
      const lostNow = lost || error instanceof RefusedAfterLoss;
      if (refused && group.length > 1) for (const waiting of group) await this.#commit([waiting], lostNow);
      else for (const { settle } of group) settle(failureOf(error, lostNow));
    }
  }
}

const failureOf = (error: unknown, lost: boolean): Error => {
  const failure = error instanceof Error ? error : new Error('an append failed', { cause: error });
  return lost ? new StoreUnavailable('it is not known whether this append was written', 'unknown', { cause: failure }) : failure;
};

const nextTurn = async (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
