import type { Recorded } from '@setu/kernel';
import type { AnyEvent } from './projection.js';

/**
 * Something that happens outside of the checkpoint's transaction: a row in another database, a command, a message.
 * It is done first and the checkpoint moves after: at least once, so it must be idempotent by the event's id.
 */
export interface EffectHandler<Event extends AnyEvent = AnyEvent> {
  /** Name of the subscription; never changes once it has run. */
  readonly name: string;
  /** The event types it wants to see; `all` for every one. */
  readonly handles: readonly Event['type'][] | 'all';
  /** Answers once the effect is durable. An error is retried, then the event's stream is parked. */
  handle(event: Recorded<Event>): Promise<void>;
}
