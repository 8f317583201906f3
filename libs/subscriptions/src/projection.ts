import type { Message, Recorded } from '@setu/kernel';
import type { RowChange } from './views/row-change.js';

/** Any event, before a reader has said which ones it understands. */
export type AnyEvent = Message<string, object>;

/**
 * How a view follows from events: a pure function, so that the same events always give the same rows.
 * It sees the events of `handles` only, of each stream in order. If it throws, the event is retried, then its stream is parked.
 */
export interface Projection<Event extends AnyEvent = AnyEvent, Change = RowChange> {
  /** Name of the view and of its subscription; never changes once it has run. */
  readonly name: string;
  /** Raised when the same events shall give other rows. The live loop then stops until the view has been rebuilt. */
  readonly version: number;
  readonly handles: readonly Event['type'][];
  /** What one event changes. Must not look at the clock, at random numbers or at anything but the event. */
  project(event: Recorded<Event>): readonly Change[];
}
