import { expect, it } from '@jest/globals';
import { leafHash } from '@setu/ledger';
import { MalformedEvent } from '../../src/errors.js';
import type { EventToAppend } from '../../src/event-store.js';
import { eventsToAppend } from '../events-to-append.js';
import { GrowingStream } from '../growing-stream.js';
import type { StoreUnderTest } from '../store-under-test.js';
import { collected } from './collected.js';
import { rejection } from './rejection.js';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const short = new Uint8Array(31);

const flipped = (bytes: Uint8Array): Uint8Array => {
  const other = new Uint8Array(bytes);
  other[0]! ^= 1;
  return other;
};

const withLeaf = (event: EventToAppend, leaf: Uint8Array): EventToAppend => ({ ...event, leaf, leafHash: leafHash(leaf) });
const replaced = (event: EventToAppend, from: string, to: string): EventToAppend =>
  withLeaf(event, utf8(Buffer.from(event.leaf).toString('utf8').replace(from, to)));

const MUTANTS: readonly (readonly [what: string, mutate: (event: EventToAppend) => EventToAppend])[] = [
  ['a leaf hash of other bytes', (event) => ({ ...event, leafHash: flipped(event.leafHash) })],
  ['a leaf hash that is too short', (event) => ({ ...event, leafHash: event.leafHash.slice(0, 31) })],
  ['a plain SHA-256 instead of a leaf hash', (event) => ({ ...event, leafHash: leafHash(event.leaf.slice(1)) })],
  ['an opening that is too short', (event) => ({ ...event, openings: { ...event.openings, what: short } })],
  ['another opening', (event) => ({ ...event, openings: { ...event.openings, links: flipped(event.openings.links) } })],
  ['another who', (event) => ({ ...event, who: flipped(event.who) })],
  ['another what', (event) => ({ ...event, what: flipped(event.what) })],
  ['another links', (event) => ({ ...event, links: flipped(event.links) })],
  ['a prev that is too short', (event) => ({ ...event, prev: event.prev!.slice(0, 31) })],
  ['another prev than its leaf names', (event) => ({ ...event, prev: flipped(event.prev!) })],
  ['no prev although its leaf names one', (event) => ({ ...event, prev: null })],
  ['a leaf that is no leaf', (event) => withLeaf(event, utf8('{}'))],
  ['a leaf that is not canonical', (event) => replaced(event, '{', '{ ')],
  ['a leaf of another event', (event) => replaced(event, event.eventId, '00000000-0000-4000-8000-000000000000')],
  ['a leaf of another revision', (event) => replaced(event, '"revision":1', '"revision":2')],
  ['an id that is no UUID', (event) => ({ ...event, eventId: 'the-second-event' })],
  ['an id in capitals', (event) => ({ ...event, eventId: event.eventId.toUpperCase() })],
  ['no type', (event) => ({ ...event, type: '' })],
  ['a type with a zero byte', (event) => ({ ...event, type: 'Some\0thing' })],
];

/** What must never be stored, since it could never be mended: events that contradict themselves. */
export const malformedContract = (given: () => StoreUnderTest): void => {
  it.each(MUTANTS)('refuses %s, and the events beside it', async (_, mutate) => {
    const { store } = given();
    const stream = new GrowingStream();
    await stream.append(store);
    const [second, third] = stream.next(2);
    const head = await store.head();
    await rejection(store.append(stream.name, 0, [mutate(second!), third!]), MalformedEvent);
    expect(await store.head()).toEqual(head);
    expect(await store.append(stream.name, 0, [second!, third!])).toMatchObject({ revision: 2, repeated: false });
  });

  it('refuses an event that is made for another stream, another revision, or stands twice', async () => {
    const { store } = given();
    const [stream, other] = [new GrowingStream(), new GrowingStream()];
    await rejection(store.append(stream.name, 'none', other.next()), MalformedEvent);
    await rejection(store.append(stream.name, 4, stream.next()), MalformedEvent);
    const [event] = stream.next();
    const twice = eventsToAppend(stream.name, { revision: 0, leafHash: event!.leafHash }, [{ eventId: event!.eventId }]);
    await rejection(store.append(stream.name, 'none', [event!, ...twice]), MalformedEvent);
    expect(await collected(store.readStream(stream.name))).toEqual([]);
  });

  it('refuses no events, a stream id that is no UUID, and a revision that cannot be', async () => {
    const { store } = given();
    const stream = new GrowingStream();
    await rejection(store.append(stream.name, 'none', []), RangeError);
    await rejection(store.append({ category: 'case', id: 'kamla' }, 'none', stream.next()), RangeError);
    for (const revision of [-1, 0.5, NaN, 2 ** 53])
      await rejection(store.append(stream.name, revision, stream.next()), RangeError);
  });
};
