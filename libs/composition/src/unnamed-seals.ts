import { Inject, Injectable } from '@nestjs/common';
import { EVENT_STORE, EventCodec, type EventStore } from '@setu/event-store';
import { CLOCK, type Clock } from '@setu/platform';
import { Subscriptions } from '@setu/subscriptions';
import { VaultSweep, type Swept } from '@setu/vault';
import { NAMED_SEALS } from './named-seals.effect.js';

/** What came of a sweep. `naming-stuck` = the vault cannot be told of some events: they are parked, or it was never told of any. */
export type SweptUnnamed = Swept | Readonly<{ kind: 'naming-stuck' }>;

/** Sealed values that no event came to name, as far as the vault has been told of events. */
@Injectable()
export class UnnamedSeals {
  constructor(
    private readonly subscriptions: Subscriptions,
    @Inject(EVENT_STORE) private readonly store: EventStore,
    private readonly codec: EventCodec,
    private readonly vault: VaultSweep,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Deletes those older than a day. Several processes may do so at once: deleting what is gone changes nothing. */
  async sweep(options: Readonly<{ evenIfMany?: boolean }> = {}): Promise<SweptUnnamed> {
    const now = this.clock().toISOString();
    const namedThrough = await this.namedThrough(now);
    return namedThrough === undefined ? { kind: 'naming-stuck' } : this.vault.sweep({ now, namedThrough, ...options });
  }

  /** Every event recorded before this instant has been told: that is when the first one was recorded which has not, or `now` if there is none. Undefined if it is stuck. */
  async namedThrough(now: string): Promise<string | undefined> {
    const naming = (await this.subscriptions.health()).find(({ name }) => name === NAMED_SEALS);
    if (naming === undefined || naming.parked.length > 0) return undefined;
    if (naming.position !== undefined && naming.position.storeId !== this.store.storeId) return undefined;
    const [untold] = await this.store.readAll(naming.position, 1);
    return untold === undefined ? now : this.codec.decode(untold).recordedAt;
  }
}
