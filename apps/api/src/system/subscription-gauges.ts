import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Metrics } from '@setu/platform';
import { Subscriptions } from '@setu/subscriptions';

const LAG = {
  name: 'setu_subscription_lag_events',
  help: 'Events of the store that a subscription has not handled yet.',
  labels: ['subscription'],
} as const;
const PARKED = {
  name: 'setu_subscription_parked_streams',
  help: 'Streams of which a subscription could not handle an event; they wait for an operator.',
  labels: ['subscription'],
} as const;
const STOPPED = {
  name: 'setu_subscription_stopped',
  help: '1 if a subscription cannot go on at all and waits for an operator, else 0.',
  labels: ['subscription'],
} as const;

type Healths = Awaited<ReturnType<Subscriptions['health']>>;

/** How every subscription fares, as figures, read from the database when they are asked for: true whichever process runs them. */
@Injectable()
export class SubscriptionGauges implements OnModuleInit {
  #asking: Promise<Healths> | undefined;

  constructor(
    private readonly subscriptions: Subscriptions,
    private readonly metrics: Metrics,
  ) {}

  onModuleInit(): void {
    this.#show(LAG, ({ lag }) => lag);
    this.#show(PARKED, ({ parked }) => parked.length);
    this.#show(STOPPED, ({ stopped }) => (stopped ? 1 : 0));
  }

  #show(figure: typeof LAG | typeof PARKED | typeof STOPPED, valueOf: (health: Healths[number]) => number): void {
    this.metrics.gauge(figure, async (gauge) => {
      for (const health of await this.#healths()) gauge.set({ subscription: health.name }, valueOf(health));
    });
  }

  /** All figures are asked for at once: one answer serves them. */
  #healths(): Promise<Healths> {
    this.#asking ??= this.subscriptions.health().finally(() => (this.#asking = undefined));
    return this.#asking;
  }
}
