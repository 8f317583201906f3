import type { Actor, FactRef, OnBehalfOf } from '@setu/kernel';

/** Who commands, and how the command is known again. Built at the edge by `commandContext`, never by hand. */
export type CommandContext = Readonly<{
  /** UUIDv5(actor's userRef, Idempotency-Key), or UUIDv5(source eventId, process name). */
  commandId: string;
  correlationId: string;
  causationId: string;
  actor: Actor;
  onBehalfOf?: OnBehalfOf | undefined;
  /** The organisation for which she acts is suspended: by this fact, which the events keep. What she may do then is for the rules to say. */
  suspended?: FactRef | undefined;
  /** The revision the caller has seen (If-Match). Compared with the last event whose actor is a person. */
  expectedRevision?: number | undefined;
}>;
