import { randomUUID } from 'node:crypto';
import { canonicalJson, commitment, encodeLeaf, leafHash, newOpening, toHex } from '@setu/ledger';
import type { StreamName } from '@setu/kernel';
import type { EventToAppend } from '../src/event-store.js';

/** The last event of a stream, on which the next is chained. */
export type ChainEnd = Readonly<{ revision: number; leafHash: Uint8Array }>;

/** What of an event may be chosen; the rest is invented. */
export type Chosen = Readonly<{
  eventId?: string;
  type?: string;
  recordedAt?: string;
  who?: Uint8Array;
  what?: Uint8Array;
  links?: Uint8Array;
}>;

const RECORDED_AT = '2026-01-31T18:30:00.000Z';

const oneEvent = (stream: StreamName, after: ChainEnd | undefined, chosen: Chosen): EventToAppend => {
  const { eventId = randomUUID(), type = 'SomethingTested', recordedAt = RECORDED_AT } = chosen;
  const commandId = randomUUID();
  const parts = {
    who: chosen.who ?? canonicalJson({ actor: { kind: 'process', process: 'test' } }),
    what:
      chosen.what ??
      canonicalJson({
        type,
        schemaVersion: 1,
        occurredAt: { at: recordedAt, precision: 'exact', source: 'witnessed' },
        data: {},
      }),
    links: chosen.links ?? canonicalJson({ correlationId: commandId, causationId: commandId, commandId }),
  };
  const openings = { who: newOpening(), what: newOpening(), links: newOpening() };
  const prev = after?.leafHash ?? null;
  const leaf = encodeLeaf({
    v: 1,
    eventId,
    stream: stream.id,
    revision: after ? after.revision + 1 : 0,
    prev: prev && toHex(prev),
    recordedAt,
    commitments: {
      who: toHex(commitment(openings.who, parts.who)),
      what: toHex(commitment(openings.what, parts.what)),
      links: toHex(commitment(openings.links, parts.links)),
    },
  });
  return { eventId, type, leaf, ...parts, openings, leafHash: leafHash(leaf), prev };
};

/** Well-formed events, chained on `after` (or beginning the stream) and on one another: one for each item of `chosen`. */
export const eventsToAppend = (
  stream: StreamName,
  after: ChainEnd | undefined,
  chosen: readonly Chosen[] = [{}],
): readonly EventToAppend[] => {
  const events: EventToAppend[] = [];
  let end = after;
  for (const each of chosen) {
    const event = oneEvent(stream, end, each);
    events.push(event);
    end = { revision: end ? end.revision + 1 : 0, leafHash: event.leafHash };
  }
  return events;
};
