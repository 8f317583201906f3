import { randomInt, randomUUID } from 'node:crypto';
import { canonicalJson } from '@setu/ledger';
import { RevisionConflict } from '../../src/errors.js';
import type { EventStore } from '../../src/event-store.js';
import { eventsToAppend } from '../events-to-append.js';
import type { WriterTask, WriterWord } from './messages.js';

const MOST_EVENTS = 3;

/** Each event names its append, so that a half-written one would show: `links` holds {append, index, of}. */
const chosenFor = (size: number) => {
  const append = randomUUID();
  return Array.from({ length: size }, (_, index) => ({ links: canonicalJson({ append, index, of: size }) }));
};

/**
 * Appends one to three events to a stream chosen at random, as seen at its end, again and again; others do the same to the same streams.
 * Whatever the store acknowledges is told at once.
 */
export const writeAtRandom = async (
  store: EventStore,
  { streams, appends = Infinity }: Pick<WriterTask, 'streams' | 'appends'>,
  tell: (word: WriterWord) => void,
  signal: AbortSignal,
): Promise<void> => {
  for (let acknowledged = 0; acknowledged < appends && !signal.aborted;) {
    const stream = streams[randomInt(streams.length)]!;
    let end;
    for await (const event of store.readStream(stream, { direction: 'backwards' })) {
      end = event;
      break;
    }
    const events = eventsToAppend(stream, end, chosenFor(1 + randomInt(MOST_EVENTS)));
    try {
      const { revision } = await store.append(stream, end?.revision ?? 'none', events);
      tell({ kind: 'acknowledged', stream: stream.id, revision, eventIds: events.map(({ eventId }) => eventId) });
      acknowledged++;
    } catch (error) {
      if (!(error instanceof RevisionConflict)) throw error;
      tell({ kind: 'lost' });
    }
  }
};
