import type { EventBatch, EventStore } from '@setu/event-store';
import type { Position } from '@setu/kernel';
import type { Pool } from 'pg';
import { backoffMs, pause } from '../backoff.js';
import { FencedOff, MustStop, NEEDS_REBUILD } from '../errors.js';
import { failureOf } from '../failure.js';
import { isInfrastructureFailure } from '../infrastructure-failure.js';
import { progressNotices } from '../progress-notices.js';
import type { SubscriptionSettings } from '../settings.js';
import type { Subscription } from '../subscription.js';
import type { SubscriptionNotice, SubscriptionObserver } from '../subscription-observer.js';
import type { BatchHandler } from './batch-handler.js';
import { decodedBatch } from './decoded-batch.js';
import type { Decoder } from './decoder.js';
import { EffectBatches } from './effect-batches.js';
import { Heartbeat } from './heartbeat.js';
import { Lease } from './lease.js';
import type { ToldOfParked } from './parked-streams.js';
import { ViewBatches } from './view-batches.js';

/** What a loop needs. `holder` = unique to this process and this start of it. */
export type LoopParts = Readonly<{
  pool: Pool;
  store: EventStore;
  decode: Decoder;
  settings: SubscriptionSettings;
  holder: string;
  observer: SubscriptionObserver;
}>;

const handlerOf = (subscription: Subscription, { pool, settings }: LoopParts, tell: ToldOfParked): BatchHandler =>
  subscription.kind === 'view'
    ? new ViewBatches(pool, subscription, settings, tell)
    : new EffectBatches(pool, subscription.handler, settings, tell);

type Notice = SubscriptionNotice extends infer N ? (N extends { subscription: string } ? Omit<N, 'subscription'> : never) : never;

/**
 * Runs one subscription: waits for its lease, follows the events from its checkpoint, hands batches to its handler. Away
 * databases are waited for; being fenced off means standing by again, and so does a view of another version, until a rebuild has made it
 * one of this version; an event that this build cannot read ends the loop.
 */
export class SubscriptionLoop {
  readonly #handler: BatchHandler;
  #interruptions = 0;
  /** The version that the view's rows must have before it is of use to take the lease again. */
  #awaited: number | undefined;

  constructor(
    private readonly subscription: Subscription,
    private readonly parts: LoopParts,
  ) {
    this.#handler = handlerOf(subscription, parts, ({ stream, type }, error) =>
      this.#tell({ kind: 'parked', stream, eventType: type, error }),
    );
  }

  /** Runs until `signal` aborts or the subscription must stop. Never rejects. */
  async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      let lease: Lease | undefined;
      try {
        const { pool, holder, settings } = this.parts;
        lease = await Lease.take(pool, this.subscription.name, holder, settings.leaseMs, this.#awaited);
        if (lease) await this.#hold(lease, signal);
        else await this.#standBy(signal);
      } catch (error) {
        if (await this.#ends(error, lease, signal)) return;
      }
    }
  }

  async #hold(lease: Lease, signal: AbortSignal): Promise<void> {
    const heartbeat = new Heartbeat(lease, this.parts.settings.leaseMs, (error) =>
      this.#tell({ kind: 'lease-not-renewed', error: failureOf(error) }),
    );
    try {
      this.#awaited = undefined;
      await this.#checkVersion(lease);
      this.#tell({ kind: 'started' });
      await this.#follow(lease, AbortSignal.any([signal, heartbeat.lost]));
    } finally {
      await heartbeat.stop();
    }
    if (heartbeat.lost.aborted) throw new FencedOff(lease.name);
    await lease.release();
    this.#tell({ kind: 'released' });
  }

  async #checkVersion(lease: Lease): Promise<void> {
    const { subscription, parts } = this;
    if (lease.position && lease.position.storeId !== parts.store.storeId)
      throw new MustStop('store.foreign', lease.position.storeId);
    if (subscription.kind !== 'view' || lease.version === subscription.projection.version) return;
    if (lease.version !== null) throw new MustStop(NEEDS_REBUILD, `version ${lease.version}`);
    await lease.stamp(subscription.projection.version);
  }

  async #follow(lease: Lease, signal: AbortSignal): Promise<void> {
    let position = lease.position;
    const { store, settings } = this.parts;
    for await (const batch of store.subscribe(position, { signal, maxBatch: settings.maxBatch })) {
      if (signal.aborted) return;
      position = await this.#handle(lease, batch, position, signal);
    }
  }

  async #handle(lease: Lease, batch: EventBatch, from: Position | undefined, signal: AbortSignal): Promise<Position | undefined> {
    if (from && this.parts.store.comparePositions(batch.upTo, from) <= 0) return from;
    const started = performance.now();
    const { events, stop } = decodedBatch(batch.events, this.parts.decode);
    const upTo = stop ? events.at(-1)?.position : batch.upTo;
    if (upTo) await this.#handler.handle(lease, events, upTo, signal);
    if (signal.aborted) return from;
    progressNotices.tell(lease.name);
    if (stop) throw stop;
    this.#interruptions = 0;
    this.#tell({ kind: 'batch', events: events.length, milliseconds: performance.now() - started });
    return upTo;
  }

  /** Deals with what ended a hold. True = the loop ends as well. */
  async #ends(error: unknown, lease: Lease | undefined, signal: AbortSignal): Promise<boolean> {
    if (error instanceof FencedOff) {
      this.#tell({ kind: 'fenced-off' });
      await this.#standBy(signal);
      return false;
    }
    if (!isInfrastructureFailure(error) && lease) return this.#stop(error, lease, signal);
    const { backoffMs: first, longestBackoffMs: longest } = this.parts.settings;
    const waitMs = backoffMs(this.#interruptions++, first, longest);
    this.#tell({ kind: 'interrupted', error: failureOf(error), waitMs });
    await pause(waitMs, signal);
    return false;
  }

  async #stop(error: unknown, lease: Lease, signal: AbortSignal): Promise<boolean> {
    const { reason, at } = error instanceof MustStop ? error : { reason: failureOf(error).name, at: null };
    try {
      await lease.stop(reason, at);
    } catch (failed) {
      return this.#ends(
        failed instanceof FencedOff ? failed : new Error('cannot say that it stopped', { cause: failed }),
        undefined,
        signal,
      );
    }
    this.#tell({ kind: 'stopped', reason, at });
    if (reason !== NEEDS_REBUILD || this.subscription.kind !== 'view') return true;
    this.#awaited = this.subscription.projection.version;
    return false;
  }

  async #standBy(signal: AbortSignal): Promise<void> {
    const { standbyMs } = this.parts.settings;
    await pause(backoffMs(0, standbyMs, standbyMs), signal);
  }

  #tell(notice: Notice): void {
    this.parts.observer({ ...notice, subscription: this.subscription.name });
  }
}
