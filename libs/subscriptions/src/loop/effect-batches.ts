import type { Position, Recorded } from '@setu/kernel';
import type { Pool } from 'pg';
import { failureOf, type Failure } from '../failure.js';
import { inTransaction } from '../in-transaction.js';
import { isInfrastructureFailure } from '../infrastructure-failure.js';
import type { EffectHandler } from '../effect-handler.js';
import type { AnyEvent } from '../projection.js';
import type { SubscriptionSettings } from '../settings.js';
import { Attempts } from './attempts.js';
import type { BatchHandler } from './batch-handler.js';
import type { Lease } from './lease.js';
import { park, parkedKeys, streamKey, type ToldOfParked } from './parked-streams.js';

type Event = Recorded<AnyEvent>;
type Parked = Readonly<{ event: Event; error: Failure; attempts: number }>;

/** True if the handler wants to see this event. */
export const wants = (handler: EffectHandler, event: Event): boolean =>
  handler.handles === 'all' || handler.handles.includes(event.type);

/** Carries out effects, one event after the other, and moves the checkpoint when all of a batch are durable: at least once. */
export class EffectBatches implements BatchHandler {
  readonly #attempts: Attempts;

  constructor(
    private readonly pool: Pool,
    private readonly handler: EffectHandler,
    private readonly settings: SubscriptionSettings,
    private readonly tell: ToldOfParked,
  ) {
    this.#attempts = new Attempts(settings);
  }

  async handle(lease: Lease, events: readonly Event[], upTo: Position, signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const waiting = await parkedKeys(this.pool, lease.name);
      const skipped = new Set<string>();
      const parked: Parked[] = [];
      for (const event of events) {
        if (!wants(this.handler, event)) continue;
        const key = streamKey(event.stream);
        if (waiting.has(key)) skipped.add(key);
        else if (!parked.some((each) => streamKey(each.event.stream) === key)) {
          const failed = await this.#carryOut(event, signal);
          if (signal.aborted) return;
          if (failed) parked.push(failed);
        }
      }
      if (!(await this.#commit(lease, parked, skipped, upTo))) continue;
      for (const { event, error } of parked) this.tell(event, error);
      return;
    }
  }

  async #carryOut(event: Event, signal: AbortSignal): Promise<Parked | undefined> {
    while (!signal.aborted) {
      try {
        await this.handler.handle(event);
        return undefined;
      } catch (error) {
        if (isInfrastructureFailure(error)) throw error;
        if (this.#attempts.failed(event.eventId)) return { event, error: failureOf(error), attempts: this.#attempts.tries };
        await this.#attempts.wait(signal);
      }
    }
    return undefined;
  }

  /** False if a stream that was skipped as waiting has been taken up again meanwhile: then its events must be handled after all. */
  async #commit(lease: Lease, parked: readonly Parked[], skipped: ReadonlySet<string>, upTo: Position): Promise<boolean> {
    return inTransaction(this.pool, this.settings.leaseMs, async (client) => {
      await lease.lock(client);
      const waiting = await parkedKeys(client, lease.name);
      if ([...skipped].some((key) => !waiting.has(key))) return false;
      for (const { event, error, attempts } of parked) await park(client, lease.name, event, error, attempts);
      await lease.advance(client, upTo);
      return true;
    });
  }
}
