import type { EventStore } from '@setu/event-store';
import type { Position, Recorded, StreamName } from '@setu/kernel';
import type { ClientBase, Pool } from 'pg';
import { UnknownSubscription } from './errors.js';
import { failureOf, type Failure } from './failure.js';
import { inTransaction } from './in-transaction.js';
import { isInfrastructureFailure } from './infrastructure-failure.js';
import type { Decoder } from './loop/decoder.js';
import { wants } from './loop/effect-batches.js';
import { EventFailure } from './loop/event-failure.js';
import { positionOf } from './loop/lease.js';
import { parkedStreams, streamKey, unpark, type ParkedStream } from './loop/parked-streams.js';
import { progressNotices } from './progress-notices.js';
import type { AnyEvent } from './projection.js';
import type { Subscription } from './subscription.js';
import { projectAll } from './views/project-all.js';
import { liveTable } from './views/table-naming.js';

export type RetryParts = Readonly<{ pool: Pool; store: EventStore; decode: Decoder }>;

/** What came of trying a parked stream again: its events are all handled, or it waits still, because of `error`. */
export type Retried = Readonly<{ stream: StreamName; events: number; error?: Failure }>;

/** Nothing of the stream's replay may stay. */
class StillParked extends Error {
  override readonly name = 'StillParked';
  constructor(cause: unknown) {
    super('the stream stays parked', { cause });
  }
}

/** A retry may carry out effects between two statements. */
const IDLE_MS = 300_000;

/**
 * Tries parked streams again: from the event that failed through everything that waits behind it, in order, all or nothing.
 * The checkpoint's row stays locked meanwhile, so the live loop neither overtakes nor repeats; no lease is needed.
 */
export class ParkedRetry {
  constructor(
    private readonly parts: RetryParts,
    private readonly subscription: Subscription,
  ) {}

  async run(only?: StreamName): Promise<readonly Retried[]> {
    const parked = await parkedStreams(this.parts.pool, this.subscription.name);
    const chosen = parked.filter(({ stream }) => !only || streamKey(stream) === streamKey(only));
    const results: Retried[] = [];
    for (const { stream } of chosen) results.push(await this.#retry(stream));
    progressNotices.tell(this.subscription.name);
    return results;
  }

  async #retry(stream: StreamName): Promise<Retried> {
    return inTransaction(this.parts.pool, IDLE_MS, async (client) => {
      const upTo = await this.#lockedPosition(client);
      const parked = (await parkedStreams(client, this.subscription.name)).find(
        (each) => streamKey(each.stream) === streamKey(stream),
      );
      if (!parked || !upTo) return { stream, events: 0 };
      await client.query('SAVEPOINT stream');
      try {
        const events = await this.#replay(client, parked, upTo);
        await unpark(client, this.subscription.name, stream);
        return { stream, events };
      } catch (error) {
        if (!(error instanceof StillParked)) throw error;
        await client.query('ROLLBACK TO SAVEPOINT stream');
        const failure = failureOf(error.cause);
        await this.#stays(client, parked, failure);
        return { stream, events: 0, error: failure };
      }
    });
  }

  async #lockedPosition(client: ClientBase): Promise<Position | undefined> {
    const { rows } = await client.query<{ store_id: string | null; position: string | null }>(
      'SELECT store_id, position FROM subscriptions.checkpoint WHERE name = $1 FOR UPDATE',
      [this.subscription.name],
    );
    if (!rows[0]) throw new UnknownSubscription(this.subscription.name);
    return positionOf(rows[0]);
  }

  async #replay(client: ClientBase, parked: ParkedStream, upTo: Position): Promise<number> {
    const { store, decode } = this.parts;
    let events = 0;
    for await (const stored of store.readStream(parked.stream, { from: parked.firstRevision })) {
      if (store.comparePositions(stored.position, upTo) > 0) break;
      try {
        await this.#handle(client, decode(stored));
      } catch (error) {
        if (isInfrastructureFailure(error)) throw error;
        throw new StillParked(error instanceof EventFailure ? error.cause : error);
      }
      events++;
    }
    return events;
  }

  async #handle(client: ClientBase, event: Recorded<AnyEvent>): Promise<void> {
    const { subscription } = this;
    if (subscription.kind === 'view') await projectAll(client, subscription, [event], liveTable);
    else if (wants(subscription.handler, event)) await subscription.handler.handle(event);
  }

  async #stays(client: ClientBase, parked: ParkedStream, failure: Failure): Promise<void> {
    await client.query(
      `UPDATE subscriptions.parked SET error_name = $4, error_code = $5, attempts = attempts + 1
        WHERE name = $1 AND stream_category = $2 AND stream_id = $3`,
      [this.subscription.name, parked.stream.category, parked.stream.id, failure.name, failure.code],
    );
  }
}
