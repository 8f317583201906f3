import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { UnnamedDocuments, UnnamedSeals } from '@setu/composition';
import { CLOCK, LOG, type Clock, type Log } from '@setu/platform';
import { RequestDigests } from '@setu/vault';

const EVERY_MS = 3_600_000;
/** A worker that never runs for an hour sweeps too. */
const FIRST_AFTER_MS = 60_000;

/**
 * A minute after the start, then once an hour: deletes sealed values and documents that no event came to name, and forgets which bodies requests of more
 * than 30 days ago had. Several workers may do so at once: deleting what is gone changes nothing.
 */
@Injectable()
export class VaultUpkeep implements OnApplicationBootstrap, OnApplicationShutdown {
  #timer: NodeJS.Timeout | undefined;
  #round: Promise<void> = Promise.resolve();

  constructor(
    private readonly seals: UnnamedSeals,
    private readonly documents: UnnamedDocuments,
    private readonly digests: RequestDigests,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOG) private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    this.#again(FIRST_AFTER_MS);
  }

  async onApplicationShutdown(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#round;
  }

  /** One round of upkeep. */
  async round(): Promise<void> {
    await this.digests.sweepExpired(this.clock().toISOString());
    await this.#sweep(this.seals, 'sealed values');
    await this.#sweep(this.documents, 'documents');
  }

  async #sweep(unnamed: Pick<UnnamedSeals, 'sweep'>, what: 'sealed values' | 'documents'): Promise<void> {
    const swept = await unnamed.sweep();
    if (swept.kind === 'swept') {
      if (swept.deleted > 0) this.log.info({ count: swept.deleted }, `${what} that no event names were deleted`);
      return;
    }
    this.log.error({ code: swept.kind }, `${what} were not swept; \`ops sweep\` says why`);
  }

  #again(waitMs: number): void {
    this.#timer = setTimeout(() => {
      this.#round = this.round()
        .catch((error: unknown) => this.log.warn({ err: error }, 'the upkeep of the vault failed and is tried again in an hour'))
        .then(() => this.#again(EVERY_MS));
    }, waitMs);
    this.#timer.unref();
  }
}
