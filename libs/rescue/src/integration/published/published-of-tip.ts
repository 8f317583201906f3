import { publishedEnvelope, type PublishedEnvelope, type ToPublish } from './published-envelope.js';

/** What every published event of a tip says besides its own data. */
export type PublishedOfTip<Type extends string, Data extends object> = PublishedEnvelope<Type> &
  Readonly<{ tipId: string; data: Readonly<Data> }>;

/** Puts a published event together. Only what is named here leaves the context. */
export const publishedOfTip = <const Type extends string, Data extends object>(
  event: ToPublish,
  type: Type,
  data: Data,
): PublishedOfTip<Type, Data> => ({ ...publishedEnvelope(event, type), tipId: event.stream.id, data });
