import type { StoredEvent } from '@setu/event-store';
import type { Recorded } from '@setu/kernel';
import type { ClientBase } from 'pg';
import { failureOf, type Failure } from '../failure.js';
import { decodedBatch } from '../loop/decoded-batch.js';
import type { Decoder } from '../loop/decoder.js';
import { EventFailure } from '../loop/event-failure.js';
import { park, streamKey } from '../loop/parked-streams.js';
import type { AnyEvent } from '../projection.js';
import type { ViewSubscription } from '../subscription.js';
import { projectAll } from '../views/project-all.js';
import { nextTable } from '../views/table-naming.js';

type Event = Recorded<AnyEvent>;

/** Fills the tables beside the live ones, with the rules of the live loop: a stream whose event fails is parked at that event. */
export class RebuiltRows {
  readonly #parked = new Map<string, Readonly<{ event: Event; error: Failure }>>();

  constructor(
    private readonly view: ViewSubscription,
    private readonly decode: Decoder,
  ) {}

  /** @throws MustStop at an event that this build cannot read */
  async add(client: ClientBase, stored: readonly StoredEvent[]): Promise<void> {
    const { events, stop } = decodedBatch(stored, this.decode);
    if (stop) throw stop;
    const ready = events.filter(({ stream }) => !this.#parked.has(streamKey(stream)));
    if (await this.#tried(client, ready)) return;
    for (const event of ready) {
      if (this.#parked.has(streamKey(event.stream))) continue;
      const failed = await this.#failureOf(client, [event]);
      if (failed) this.#parked.set(streamKey(event.stream), { event, error: failureOf(failed.cause) });
    }
  }

  /** Says which streams are parked, in the place of what was said of the live tables. */
  async parkFor(client: ClientBase, name: string): Promise<void> {
    await client.query('DELETE FROM subscriptions.parked WHERE name = $1', [name]);
    for (const { event, error } of this.#parked.values()) await park(client, name, event, error, 1);
  }

  async #tried(client: ClientBase, events: readonly Event[]): Promise<boolean> {
    return (await this.#failureOf(client, events)) === undefined;
  }

  async #failureOf(client: ClientBase, events: readonly Event[]): Promise<EventFailure | undefined> {
    await client.query('SAVEPOINT rows');
    try {
      await projectAll(client, this.view, events, nextTable);
    } catch (error) {
      if (!(error instanceof EventFailure)) throw error;
      await client.query('ROLLBACK TO SAVEPOINT rows');
      return error;
    }
    await client.query('RELEASE SAVEPOINT rows');
    return undefined;
  }
}
