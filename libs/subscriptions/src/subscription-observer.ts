import type { StreamName } from '@setu/kernel';
import type { Failure } from './failure.js';

/** What happens to a subscription, for logs and metrics. Names, codes and counts only. */
export type SubscriptionNotice =
  | Readonly<{ kind: 'started' | 'released' | 'fenced-off'; subscription: string }>
  | Readonly<{ kind: 'batch'; subscription: string; events: number; milliseconds: number }>
  /** An event could not be handled; it and what follows it in its stream wait for an operator. */
  | Readonly<{ kind: 'parked'; subscription: string; stream: StreamName; eventType: string; error: Failure }>
  /** A database or the store cannot be reached; tried again after `waitMs`. */
  | Readonly<{ kind: 'interrupted'; subscription: string; error: Failure; waitMs: number }>
  | Readonly<{ kind: 'stopped'; subscription: string; reason: string; at: string | null }>
  | Readonly<{ kind: 'lease-not-renewed'; subscription: string; error: Failure }>;

/** Called synchronously; must not throw. */
export type SubscriptionObserver = (notice: SubscriptionNotice) => void;
