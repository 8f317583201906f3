import type { Position, Recorded } from '@setu/kernel';
import type { ClientBase, Pool } from 'pg';
import { failureOf, type Failure } from '../failure.js';
import { inTransaction } from '../in-transaction.js';
import type { AnyEvent } from '../projection.js';
import type { SubscriptionSettings } from '../settings.js';
import type { ViewSubscription } from '../subscription.js';
import { liveTable } from '../views/table-naming.js';
import { projectAll } from '../views/project-all.js';
import { Attempts } from './attempts.js';
import type { BatchHandler } from './batch-handler.js';
import { EventFailure } from './event-failure.js';
import type { Lease } from './lease.js';
import { park, parkedKeys, streamKey, type ToldOfParked } from './parked-streams.js';

type Event = Recorded<AnyEvent>;

/**
 * Writes a view. A batch is one transaction of row changes and checkpoint. If an event of it fails, the events are taken one by
 * one, each behind a savepoint: what stands before it is kept, it is tried again after a while, and at last its stream is parked.
 */
export class ViewBatches implements BatchHandler {
  readonly #attempts: Attempts;

  constructor(
    private readonly pool: Pool,
    private readonly view: ViewSubscription,
    private readonly settings: SubscriptionSettings,
    private readonly tell: ToldOfParked,
  ) {
    this.#attempts = new Attempts(settings);
  }

  async handle(lease: Lease, events: readonly Event[], upTo: Position, signal: AbortSignal): Promise<void> {
    try {
      await this.#together(lease, events, upTo);
    } catch (error) {
      if (!(error instanceof EventFailure)) throw error;
      let rest = await this.#oneByOne(lease, events, upTo);
      while (rest.length > 0 && !signal.aborted) {
        await this.#attempts.wait(signal);
        if (!signal.aborted) rest = await this.#oneByOne(lease, rest, upTo);
      }
    }
  }

  async #together(lease: Lease, events: readonly Event[], upTo: Position): Promise<void> {
    await inTransaction(this.pool, this.settings.leaseMs, async (client) => {
      await lease.lock(client);
      const parked = await parkedKeys(client, lease.name);
      await projectAll(
        client,
        this.view,
        events.filter(({ stream }) => !parked.has(streamKey(stream))),
        liveTable,
      );
      await lease.advance(client, upTo);
    });
  }

  /** Handles events up to one that shall be tried again later; answers with that one and those behind it. */
  async #oneByOne(lease: Lease, events: readonly Event[], upTo: Position): Promise<readonly Event[]> {
    const failures: (readonly [Event, Failure])[] = [];
    const rest = await inTransaction(this.pool, this.settings.leaseMs, async (client) => {
      await lease.lock(client);
      const parked = await parkedKeys(client, lease.name);
      for (const [index, event] of events.entries()) {
        if (parked.has(streamKey(event.stream))) continue;
        const failed = await this.#behindSavepoint(client, event);
        if (!failed) continue;
        if (!this.#attempts.failed(event.eventId)) {
          const before = events[index - 1];
          if (before) await lease.advance(client, before.position);
          return events.slice(index);
        }
        const failure = failureOf(failed.cause);
        await park(client, lease.name, event, failure, this.#attempts.tries);
        failures.push([event, failure]);
        parked.add(streamKey(event.stream));
      }
      await lease.advance(client, upTo);
      return [];
    });
    for (const [event, failure] of failures) this.tell(event, failure);
    return rest;
  }

  async #behindSavepoint(client: ClientBase, event: Event): Promise<EventFailure | undefined> {
    await client.query('SAVEPOINT event');
    try {
      await projectAll(client, this.view, [event], liveTable);
    } catch (error) {
      if (!(error instanceof EventFailure)) throw error;
      await client.query('ROLLBACK TO SAVEPOINT event');
      return error;
    }
    await client.query('RELEASE SAVEPOINT event');
    return undefined;
  }
}
