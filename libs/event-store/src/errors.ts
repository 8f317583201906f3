import { DomainError, type StreamName } from '@setu/kernel';

/** Another writer appended first. `actual` is the stream's last revision, undefined if it does not exist. */
export class RevisionConflict extends Error {
  override readonly name = 'RevisionConflict';
  constructor(
    readonly stream: StreamName,
    readonly expected: number | 'none',
    readonly actual: number | undefined,
  ) {
    super(`${stream.category} stream: expected revision ${expected}, found ${actual ?? 'none'}`);
  }
}

/** An event id was appended before, with another event or in another place. */
export class EventIdTaken extends Error {
  override readonly name = 'EventIdTaken';
  constructor(readonly eventId: string) {
    super(`event id ${eventId} belongs to another event`);
  }
}

/** `prev` is not the leaf hash of the stream's last event: the writer hashed onto something else. */
export class BrokenChain extends Error {
  override readonly name = 'BrokenChain';
  constructor(readonly stream: StreamName) {
    super(`${stream.category} stream: prev is not the hash of the last event`);
  }
}

/** A stream's id belongs to a stream of another category. Only the bare id is hashed, so no two streams may share one. */
export class StreamIdTaken extends Error {
  override readonly name = 'StreamIdTaken';
  constructor(readonly stream: StreamName) {
    super(`stream id ${stream.id} belongs to a stream that is no ${stream.category} stream`);
  }
}

/** An event that must never be stored: its leaf, lengths, hash or commitments contradict one another. A fault of the writer; nothing was written. */
export class MalformedEvent extends Error {
  override readonly name = 'MalformedEvent';
  constructor(
    readonly eventId: string,
    readonly reason: string,
  ) {
    super(`event ${eventId}: ${reason}`);
  }
}

/**
 * The store refused for a reason that trying again does not mend: rights, schema, a constraint. An append wrote nothing. `code` is the
 * SQLSTATE or error code. The store's own message is kept back, because it may quote values.
 */
export class StoreRefused extends Error {
  override readonly name = 'StoreRefused';
  constructor(readonly code: string) {
    super(`the event store refused: ${code}`);
  }
}

/**
 * The store cannot be reached. `written` = whether an append was: `no` is certain, also for the time to come; `unknown` = it may have been, or
 * be within moments. Appending the same events again is safe in both cases.
 */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
  constructor(
    message: string,
    readonly written: 'no' | 'unknown',
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** A position of another store. */
export class ForeignPosition extends Error {
  override readonly name = 'ForeignPosition';
}

/** Stored bytes are not what they claim: not canonical, a hash or commitment that does not match, a field of the wrong kind. */
export class UnreadableEvent extends Error {
  override readonly name = 'UnreadableEvent';
  constructor(
    readonly eventId: string,
    readonly reason: string,
  ) {
    super(`event ${eventId}: ${reason}`);
  }
}

/** No context has registered this event type and version. A reader stops here; it never skips. */
export class UnknownEventType extends Error {
  override readonly name = 'UnknownEventType';
  constructor(
    readonly eventType: string,
    readonly schemaVersion: number,
  ) {
    super(`unknown event type ${eventType} version ${schemaVersion}`);
  }
}

/** What happened on a stream after the revision that a writer had seen. */
export type LaterEvent = Readonly<{ eventId: string; revision: number; type: string; orgRef?: string; recordedAt: string }>;

/** The caller named a revision that the stream does not have (yet). */
export class UnknownRevision extends DomainError {
  constructor(readonly revision: number) {
    super('revision.unknown', { revision: String(revision) });
  }
}

/** The caller named a revision, and a person has acted since. */
export class StaleRevision extends DomainError {
  constructor(
    readonly revision: number,
    readonly since: readonly LaterEvent[],
  ) {
    super('revision.stale', { revision: String(revision) });
  }
}
