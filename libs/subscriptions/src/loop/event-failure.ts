import type { Recorded } from '@setu/kernel';
import type { AnyEvent } from '../projection.js';

/** One event could not be handled, and it is to blame itself. The error is the cause. */
export class EventFailure extends Error {
  override readonly name = 'EventFailure';
  constructor(
    readonly event: Recorded<AnyEvent> | undefined,
    cause: unknown,
  ) {
    super('an event could not be handled', { cause });
  }
}
