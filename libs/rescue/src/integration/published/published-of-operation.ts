import { publishedEnvelope, type PublishedEnvelope, type ToPublish } from './published-envelope.js';

/** What every published event of an operation says besides its own data. */
export type PublishedOfOperation<Type extends string, Data extends object> = PublishedEnvelope<Type> &
  Readonly<{ operationId: string; data: Readonly<Data> }>;

/** Puts a published event together. Only what is named here leaves the context. */
export const publishedOfOperation = <const Type extends string, Data extends object>(
  event: ToPublish,
  type: Type,
  data: Data,
): PublishedOfOperation<Type, Data> => ({ ...publishedEnvelope(event, type), operationId: event.stream.id, data });
