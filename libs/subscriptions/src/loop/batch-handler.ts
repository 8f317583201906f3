import type { Position, Recorded } from '@setu/kernel';
import type { AnyEvent } from '../projection.js';
import type { Lease } from './lease.js';

/** Handles one batch of decoded events and moves the checkpoint to `upTo`; returns early, with the work undone, when the signal aborts. */
export interface BatchHandler {
  handle(lease: Lease, events: readonly Recorded<AnyEvent>[], upTo: Position, signal: AbortSignal): Promise<void>;
}
