import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { NAMED_SEALS } from '@setu/composition';
import { CLOCK, LOG, type Clock, type Log } from '@setu/platform';
import { Subscriptions } from '@setu/subscriptions';
import { RequestDigests, VaultSweep } from '@setu/vault';

const EVERY_MS = 3_600_000;

/**
 * Once an hour: deletes sealed values that no event came to name, and forgets which bodies requests of more than 30 days ago had.
 * Several workers may do so at once: deleting what is gone changes nothing.
 */
@Injectable()
export class VaultUpkeep implements OnApplicationBootstrap, OnApplicationShutdown {
  #timer: NodeJS.Timeout | undefined;
  #round: Promise<void> = Promise.resolve();

  constructor(
    private readonly subscriptions: Subscriptions,
    private readonly sweep: VaultSweep,
    private readonly digests: RequestDigests,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOG) private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    this.#timer = setInterval(() => {
      this.#round = this.round().catch((error: unknown) =>
        this.log.warn({ err: error }, 'the upkeep of the vault failed and is tried again in an hour'),
      );
    }, EVERY_MS);
    this.#timer.unref();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.#timer);
    await this.#round;
  }

  /** Sweeps if the vault has been told of every event up to now; otherwise it leaves everything for the next round. */
  async round(): Promise<void> {
    const now = this.clock().toISOString();
    await this.digests.sweepExpired(now);
    const naming = (await this.subscriptions.health()).find(({ name }) => name === NAMED_SEALS);
    if (naming === undefined || naming.lag > 0 || naming.parked.length > 0) return;
    const swept = await this.sweep.sweep({ now, namedThrough: now });
    if (swept.kind === 'swept') this.log.info({ count: swept.deleted }, 'sealed values that no event names were deleted');
  }
}
