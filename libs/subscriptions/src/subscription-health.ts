import type { Position } from '@setu/kernel';
import type { Rebuild } from './rebuild/rebuild-record.js';
import type { ParkedStream } from './loop/parked-streams.js';

/**
 * How one subscription fares.
 * `running` = somebody holds it; `idle` = nobody does, it waits for a worker; `stopped` = it cannot go on, `stopped` says why.
 */
export type SubscriptionHealth = Readonly<{
  name: string;
  state: 'running' | 'idle' | 'stopped';
  stopped?: Readonly<{ reason: string; at: string | null }>;
  position?: Position;
  /** How many events it is behind the store. */
  lag: number;
  parked: readonly ParkedStream[];
  holder?: string;
  leaseUntil?: string;
  lastBatchAt?: string;
  lastRebuild?: Rebuild;
}>;
