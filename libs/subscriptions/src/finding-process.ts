import type { Recorded } from '@setu/kernel';
import type { AnyEvent } from './projection.js';

/**
 * What crosses streams where the event alone does not say which: a pure function from an event and what was found to the commands that
 * follow. Each has a `key`, the id of the stream that it goes to: so its id does not depend on what else was found, or in which order.
 */
export interface FindingProcess<Event extends AnyEvent = AnyEvent, Found = unknown, Command = unknown> {
  /** Part of every command's id; never changes once it has run. */
  readonly name: string;
  readonly handles: readonly Event['type'][];
  /** The commands; `key` none twice. */
  react(event: Recorded<Event>, found: Found): readonly Readonly<{ key: string; command: Command }>[];
}
