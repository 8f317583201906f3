import { EventCodec, EventRegistry, PostgresEventStore } from '@setu/event-store';
import { count, defineEvent } from '@setu/kernel';
import type { Decoder } from '../src/loop/decoder.js';
import type { AnyEvent } from '../src/projection.js';

/** The event of the view `tally` as it is stored. */
export const countedEvent = defineEvent('Counted', { amount: count() });

/** A real event store that knows the event of the view `tally`, with the decoder that belongs to it. */
export const recordedLog = async (connectionString: string): Promise<PostgresEventStore & Readonly<{ decode: Decoder }>> => {
  const codec = new EventCodec(new EventRegistry([countedEvent]));
  const store = await PostgresEventStore.open({ connectionString });
  return Object.assign(store, { decode: (stored: Parameters<Decoder>[0]) => codec.decode<AnyEvent>(stored) });
};
