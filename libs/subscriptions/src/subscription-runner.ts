import { randomUUID } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import { hostname } from 'node:os';
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { SubscriptionLoop } from './loop/subscription-loop.js';
import { DEFAULT_SETTINGS } from './settings.js';
import { SUBSCRIPTION_SETUP, type SubscriptionSetup } from './subscription-setup.js';

/**
 * Runs every subscription of the setup, each in a loop of its own, from the application's start to its shutdown. Any number of
 * processes may do so: each subscription is held by one of them at a time, the others stand by.
 */
@Injectable()
export class SubscriptionRunner implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly #stopping = new AbortController();
  #loops: Promise<unknown> = Promise.resolve();

  constructor(@Inject(SUBSCRIPTION_SETUP) private readonly setup: SubscriptionSetup) {}

  onApplicationBootstrap(): void {
    this.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.stop();
  }

  start(): void {
    const { subscriptions, settings, observer = () => {}, ...parts } = this.setup;
    const names = new Set(subscriptions.map(({ name }) => name));
    if (names.size !== subscriptions.length) throw new Error('two subscriptions share a name');
    const holder = `${hostname()}:${process.pid}:${randomUUID()}`;
    setMaxListeners(0, this.#stopping.signal);
    const loops = subscriptions.map(
      (subscription) =>
        new SubscriptionLoop(subscription, { ...parts, holder, observer, settings: { ...DEFAULT_SETTINGS, ...settings } }),
    );
    this.#loops = Promise.all(loops.map((loop) => loop.run(this.#stopping.signal)));
  }

  /** Lets every loop finish the batch it is in and give its lease back. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#loops;
  }
}
