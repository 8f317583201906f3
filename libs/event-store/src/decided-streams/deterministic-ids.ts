import { v5 } from 'uuid';

/** UUIDv5(actor, Idempotency-Key), or UUIDv5(source eventId, process name). */
export const commandIdOf = (actorOrSourceEvent: string, keyOrProcess: string): string => v5(keyOrProcess, actorOrSourceEvent);

/** UUIDv5(commandId, ordinal): the n-th event of a command, from 0. */
export const eventIdOf = (commandId: string, ordinal: number): string => v5(String(ordinal), commandId);

/** UUIDv5(commandId, kind): the id of a stream, or of a thing inside one (a handover, an order), that a command creates. */
export const createdIdOf = (commandId: string, kind: string): string => v5(kind, commandId);
