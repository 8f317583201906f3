import type { EventStore } from '@setu/event-store';
import type { Pool } from 'pg';
import type { Decoder } from './loop/decoder.js';
import type { SubscriptionObserver } from './subscription-observer.js';
import type { SubscriptionSettings } from './settings.js';
import type { Subscription } from './subscription.js';

/** What the subscriptions of one application are made of. */
export type SubscriptionSetup = Readonly<{
  /** Database of the checkpoints and views. Each running subscription uses up to two connections at a time. */
  pool: Pool;
  store: EventStore;
  decode: Decoder;
  subscriptions: readonly Subscription[];
  settings?: Partial<SubscriptionSettings>;
  observer?: SubscriptionObserver;
}>;

/** Injection token of the {@link SubscriptionSetup}. */
export const SUBSCRIPTION_SETUP = Symbol('SubscriptionSetup');
