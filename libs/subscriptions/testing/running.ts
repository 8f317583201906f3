import type { EventStore } from '@setu/event-store';
import { Pool } from 'pg';
import type { Decoder } from '../src/loop/decoder.js';
import type { SubscriptionNotice, SubscriptionObserver } from '../src/subscription-observer.js';
import { SubscriptionRunner } from '../src/subscription-runner.js';
import type { SubscriptionSettings } from '../src/settings.js';
import type { Subscription } from '../src/subscription.js';
import { Subscriptions } from '../src/subscriptions.js';

/** Impatient settings for tests. */
export const IMPATIENT: SubscriptionSettings = {
  leaseMs: 600,
  maxBatch: 50,
  attempts: 3,
  backoffMs: 5,
  longestBackoffMs: 40,
  standbyMs: 40,
  pollMs: 10,
};

/** One worker on a pool of its own, as another process would be. */
export class TestWorker {
  readonly pool: Pool;
  readonly notices: SubscriptionNotice[] = [];
  readonly poolErrors: Error[] = [];
  readonly runner: SubscriptionRunner;
  readonly subscriptions: Subscriptions;

  constructor(
    url: string,
    log: EventStore & Readonly<{ decode: Decoder }>,
    subscriptions: readonly Subscription[],
    settings: Partial<SubscriptionSettings> = {},
    onNotice: SubscriptionObserver = () => {},
  ) {
    this.pool = new Pool({ connectionString: url, max: 8 });
    this.pool.on('error', (error) => this.poolErrors.push(error));
    const setup = {
      pool: this.pool,
      store: log,
      decode: log.decode,
      subscriptions,
      settings: { ...IMPATIENT, ...settings },
      observer: (notice: SubscriptionNotice) => {
        this.notices.push(notice);
        onNotice(notice);
      },
    };
    this.runner = new SubscriptionRunner(setup);
    this.subscriptions = new Subscriptions(setup);
  }

  start(): this {
    this.runner.start();
    return this;
  }

  saw(kind: SubscriptionNotice['kind']): boolean {
    return this.notices.some((notice) => notice.kind === kind);
  }

  async stop(): Promise<void> {
    await this.runner.stop();
    await this.pool.end();
  }
}
