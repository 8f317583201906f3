/** Commitments to the three parts of an event that are opened or left closed each by itself: lowercase hex, 32 bytes. */
export type PartCommitments = Readonly<{ who: string; what: string; links: string }>;

/**
 * The part of an event that is always open: place in its stream, time of recording, commitments to the other parts.
 * Its canonical bytes are the leaf of the log.
 */
export type Spine = Readonly<{
  /** Format of the event. */
  v: 1;
  /** UUID. */
  eventId: string;
  /** The bare random id (UUID) of the stream, without its category. */
  stream: string;
  /** Place in the stream, from 0. */
  revision: number;
  /** Leaf hash of the event before it in the stream, lowercase hex; null for revision 0 only. */
  prev: string | null;
  /** Instant: ISO 8601, UTC, milliseconds, `Z`. */
  recordedAt: string;
  commitments: PartCommitments;
}>;
