import type { Decider, StreamCategory } from '@setu/kernel';

/** A kind of stream and the rules that govern it. */
export type StreamType<S, C, E> = Readonly<{
  category: StreamCategory;
  decider: Decider<S, C, E>;
  /** Of a stream about one person: whose key seals its ° fields with subject `person`. Asked after the new events are folded. */
  personOf?: (state: S) => string | undefined;
}>;
