import { expect, it } from '@jest/globals';
import { BrokenChain, EventIdTaken, RevisionConflict, StreamIdTaken } from '../../src/errors.js';
import type { EventStore } from '../../src/event-store.js';
import { eventsToAppend } from '../events-to-append.js';
import { GrowingStream } from '../growing-stream.js';
import type { StoreUnderTest } from '../store-under-test.js';
import { collected } from './collected.js';
import { rejection } from './rejection.js';

/** Expects that `refusal` left no trace in the log. */
const writesNothing = async <T>(store: EventStore, refusal: () => Promise<T>): Promise<T> => {
  const before = await store.head();
  const result = await refusal();
  expect(await store.head()).toEqual(before);
  return result;
};

const revisionsOf = async (store: EventStore, stream: GrowingStream): Promise<number[]> =>
  (await collected(store.readStream(stream.name))).map(({ revision }) => revision);

/** Exact revisions, idempotence and the chain, one writer at a time. */
export const appendingContract = (given: () => StoreUnderTest): void => {
  it('begins a stream at revision 0 and continues it at the exact revision', async () => {
    const { store } = given();
    const stream = new GrowingStream();
    expect((await stream.append(store)).appended).toMatchObject({ revision: 0, repeated: false });
    expect((await stream.append(store)).appended).toMatchObject({ revision: 1, repeated: false });
    expect((await stream.append(store, 3)).appended).toMatchObject({ revision: 4, repeated: false });
    expect(await revisionsOf(store, stream)).toEqual([0, 1, 2, 3, 4]);
  });

  it('answers with revision and position of the last event of an append', async () => {
    const { store } = given();
    const stream = new GrowingStream();
    const { appended } = await stream.append(store, 3);
    expect(appended).toMatchObject({ revision: 2, position: await store.head() });
    expect((await collected(store.readStream(stream.name))).at(-1)?.position).toEqual(appended.position);
  });

  it('refuses none for a stream that exists, and tells its revision', async () => {
    const { store } = given();
    const stream = new GrowingStream();
    await stream.append(store, 2);
    const late = eventsToAppend(stream.name, undefined);
    const conflict = await writesNothing(store, () => rejection(store.append(stream.name, 'none', late), RevisionConflict));
    expect(conflict).toMatchObject({ stream: stream.name, expected: 'none', actual: 1 });
  });

  it('refuses a revision that is past, and tells the present one', async () => {
    const { store } = given();
    const stream = new GrowingStream();
    await stream.append(store);
    const stale = stream.next();
    await stream.append(store, 2);
    const conflict = await writesNothing(store, () => rejection(store.append(stream.name, 0, stale), RevisionConflict));
    expect(conflict).toMatchObject({ expected: 0, actual: 2 });
  });

  it('refuses a revision that is still to come, also of a stream that does not exist', async () => {
    const { store } = given();
    const stream = new GrowingStream();
    const early = eventsToAppend(stream.name, { revision: 6, leafHash: new Uint8Array(32) });
    expect(await rejection(store.append(stream.name, 6, early), RevisionConflict)).toMatchObject({
      expected: 6,
      actual: undefined,
    });
    await stream.append(store);
    expect(await rejection(store.append(stream.name, 6, early), RevisionConflict)).toMatchObject({ expected: 6, actual: 0 });
    const vast = eventsToAppend(stream.name, { revision: 2 ** 40, leafHash: new Uint8Array(32) });
    expect(await rejection(store.append(stream.name, 2 ** 40, vast), RevisionConflict)).toMatchObject({ actual: 0 });
  });

  it('answers the same events as the first time and writes nothing, also after later events and from elsewhere', async () => {
    const { store, another } = given();
    const stream = new GrowingStream();
    const first = await stream.append(store);
    const second = await stream.append(store, 3);
    const repeat = async (from: EventStore) =>
      writesNothing(store, async () => {
        expect(await from.append(stream.name, 'none', first.events)).toEqual({ ...first.appended, repeated: true });
        expect(await from.append(stream.name, 0, second.events)).toEqual({ ...second.appended, repeated: true });
      });
    await repeat(store);
    await stream.append(store, 2);
    await repeat(store);
    if (another) await repeat(await another());
    expect(await revisionsOf(store, stream)).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('takes the same bytes in other buffers as the same events', async () => {
    const { store } = given();
    const stream = new GrowingStream();
    const { events, appended } = await stream.append(store);
    const again = events.map((event) => ({ ...event, leaf: Buffer.from(event.leaf), leafHash: Buffer.from(event.leafHash) }));
    expect(await store.append(stream.name, 'none', again)).toEqual({ ...appended, repeated: true });
  });

  it('refuses an append of which only a part was appended before', async () => {
    const { store } = given();
    const stream = new GrowingStream();
    const events = stream.next(3);
    await store.append(stream.name, 'none', events.slice(0, 2));
    const taken = await writesNothing(store, () => rejection(store.append(stream.name, 'none', events), EventIdTaken));
    expect(taken.eventId).toBe(events[0]!.eventId);
    expect(await rejection(store.append(stream.name, 0, events.slice(1)), EventIdTaken)).toMatchObject({
      eventId: events[1]!.eventId,
    });
    expect(await store.append(stream.name, 1, events.slice(2))).toMatchObject({ revision: 2, repeated: false });
  });

  it('refuses an event id that belongs to another stream', async () => {
    const { store } = given();
    const [stream, other] = [new GrowingStream(), new GrowingStream()];
    const { events } = await stream.append(store);
    const { eventId } = events[0]!;
    const twin = other.next([{}, { eventId }]);
    expect(await writesNothing(store, () => rejection(store.append(other.name, 'none', twin), EventIdTaken))).toMatchObject({
      eventId,
    });
    expect(await revisionsOf(store, other)).toEqual([]);
  });

  it('refuses an event id that belongs to another event of the stream, be it in the same place', async () => {
    const { store } = given();
    const stream = new GrowingStream();
    const { events } = await stream.append(store);
    const { eventId } = events[0]!;
    const changed = eventsToAppend(stream.name, undefined, [{ eventId }]);
    expect(await writesNothing(store, () => rejection(store.append(stream.name, 'none', changed), EventIdTaken))).toMatchObject({
      eventId,
    });
    const later = stream.next([{ eventId }]);
    expect(await writesNothing(store, () => rejection(store.append(stream.name, 0, later), EventIdTaken))).toMatchObject({
      eventId,
    });
  });

  it('refuses an event that is chained on another than the last', async () => {
    const { store } = given();
    const stream = new GrowingStream();
    await stream.append(store);
    const astray = eventsToAppend(stream.name, { revision: 0, leafHash: new Uint8Array(32).fill(7) });
    expect(await writesNothing(store, () => rejection(store.append(stream.name, 0, astray), BrokenChain))).toMatchObject({
      stream: stream.name,
    });
  });

  it('refuses all events of an append whose chain breaks in the middle', async () => {
    const { store } = given();
    const stream = new GrowingStream();
    await stream.append(store);
    const [first] = stream.next();
    const astray = eventsToAppend(stream.name, { revision: 1, leafHash: new Uint8Array(32).fill(7) });
    await writesNothing(store, () => rejection(store.append(stream.name, 0, [first!, ...astray]), BrokenChain));
    expect(await store.append(stream.name, 0, [first!])).toMatchObject({ revision: 1, repeated: false });
  });

  it('refuses a stream whose id belongs to a stream of another category', async () => {
    const { store } = given();
    const stream = new GrowingStream('tip');
    await stream.append(store);
    const namesake = { category: 'case', id: stream.name.id } as const;
    await writesNothing(store, () => rejection(store.append(namesake, 0, stream.next()), StreamIdTaken));
    await writesNothing(store, () =>
      rejection(store.append(namesake, 'none', eventsToAppend(namesake, undefined)), StreamIdTaken),
    );
    expect(await collected(store.readStream(namesake))).toEqual([]);
  });
};
