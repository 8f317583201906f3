import type { Message, Recorded, StreamName } from '@setu/kernel';
import { UnreadableEvent } from '../errors.js';
import type { EventCodec } from '../codec/event-codec.js';
import type { EventStore, StoredEvent } from '../event-store.js';
import type { StreamType } from './stream-type.js';

/** A stream read to its end, and the state that its events lead to. */
export type StreamHistory<S, E extends Message<string, object>> = Readonly<{
  stream: StreamName;
  state: S;
  events: readonly Recorded<E>[];
  /** Of the last event; null for a stream that does not exist. */
  head: Readonly<{ revision: number; leafHash: Uint8Array; recordedAt: string }> | null;
}>;

/** @throws UnreadableEvent, also when an event does not chain to the one before it; UnknownEventType; StoreUnavailable */
export const readHistory = async <S, C, E extends Message<string, object>>(
  store: Pick<EventStore, 'readStream'>,
  codec: EventCodec,
  type: StreamType<S, C, E>,
  id: string,
): Promise<StreamHistory<S, E>> => {
  const stream = { category: type.category, id };
  const events: Recorded<E>[] = [];
  let state = type.decider.initial;
  let last: StoredEvent | undefined;
  for await (const stored of store.readStream(stream)) {
    const expected = last ? Buffer.from(last.leafHash) : null;
    const chained = expected && stored.prev ? expected.equals(stored.prev) : stored.prev === expected;
    if (!chained || stored.revision !== events.length)
      throw new UnreadableEvent(stored.eventId, 'it does not follow the event before it');
    const event = codec.decode<E>(stored);
    events.push(event);
    state = type.decider.evolve(state, event);
    last = stored;
  }
  const head = last ? { revision: last.revision, leafHash: last.leafHash, recordedAt: events.at(-1)!.recordedAt } : null;
  return { stream, state, events, head };
};
