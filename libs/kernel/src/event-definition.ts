import type { DataOf, Field } from './fields.js';
import type { Message } from './message.js';

type Shape = Readonly<Record<string, Field<unknown>>>;
type Json = Readonly<Record<string, unknown>>;

/** One event type: its literal name, its present schema version, every field with its kind, and how older versions are read. */
export type EventDefinition<Type extends string = string, S extends Shape = Shape> = Readonly<{
  type: Type;
  /** Present schema version, from 1 without a gap. */
  version: number;
  fields: S;
  /** For each older version n, a pure function from its data to the data of version n + 1. Kept for ever. */
  upcasts: Readonly<Record<number, (data: Json) => Json>>;
}>;

/** The event that a definition describes. */
export type EventOf<D> = D extends EventDefinition<infer Type, infer S> ? Message<Type, DataOf<S>> : never;

/** Declares version 1 of an event type. */
export const defineEvent = <const Type extends string, S extends Shape>(type: Type, fields: S): EventDefinition<Type, S> => ({
  type,
  version: 1,
  fields,
  upcasts: {},
});

/** Declares a later version of an event type, with one upcast for each version before it. */
export const defineVersionedEvent = <const Type extends string, S extends Shape>(
  type: Type,
  version: number,
  fields: S,
  upcasts: EventDefinition['upcasts'],
): EventDefinition<Type, S> => ({ type, version, fields, upcasts });
