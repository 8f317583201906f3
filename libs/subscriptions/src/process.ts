import type { Recorded } from '@setu/kernel';
import type { AnyEvent } from './projection.js';

/** What crosses streams: a pure function from an event to the commands that follow from it. */
export interface Process<Event extends AnyEvent = AnyEvent, Command = unknown> {
  /** Part of every command's id; never changes once it has run. */
  readonly name: string;
  readonly handles: readonly Event['type'][];
  /** The commands, always the same ones in the same order for the same event. */
  react(event: Recorded<Event>): readonly Command[];
}
