import { expect, it } from '@jest/globals';
import { StoreUnavailable } from '../../src/errors.js';
import type { EventStore } from '../../src/event-store.js';
import { GrowingStream } from '../growing-stream.js';
import type { StoreUnderTest } from '../store-under-test.js';
import { collected } from './collected.js';
import { rejection } from './rejection.js';

const answersUnavailable = async (store: EventStore): Promise<void> => {
  const stream = new GrowingStream();
  const { signal } = new AbortController();
  await Promise.all([
    rejection(store.append(stream.name, 'none', stream.next()), StoreUnavailable),
    rejection(collected(store.readStream(stream.name)), StoreUnavailable),
    rejection(store.readAll(undefined, 1), StoreUnavailable),
    rejection(collected(store.subscribe(undefined, { signal })), StoreUnavailable),
    rejection(store.head(), StoreUnavailable),
    rejection(store.countAfter(undefined), StoreUnavailable),
  ]);
};

/** The first moments of a log, a store that is away, and the end. Each with a store of its own. */
export const lifetimeContract = (makeStore: () => Promise<StoreUnderTest>): void => {
  const withStore = async (work: (given: StoreUnderTest) => Promise<void>): Promise<void> => {
    const given = await makeStore();
    try {
      await work(given);
    } finally {
      await given.stop();
    }
  };

  it('is empty at first, has no head, and follows from nothing to the first event', async () =>
    withStore(async ({ store }) => {
      expect(await store.head()).toBeUndefined();
      expect(await store.countAfter(undefined)).toBe(0);
      expect(await store.readAll(undefined, 10)).toEqual([]);
      const reader = store.subscribe(undefined, { signal: new AbortController().signal })[Symbol.asyncIterator]();
      const first = reader.next();
      const { appended, events } = await new GrowingStream().append(store);
      expect(await store.head()).toEqual(appended.position);
      expect((await first).value).toMatchObject({
        events: [{ eventId: events[0]!.eventId, revision: 0 }],
        upTo: appended.position,
        caughtUp: true,
      });
      await reader.return?.();
    }));

  it('gives the same identity to every instance on one log, and another to another log where it has one instance', async () =>
    withStore(async ({ store, another }) => {
      if (another) expect((await another()).storeId).toBe(store.storeId);
      else await withStore(async (other) => expect(other.store.storeId).not.toBe(store.storeId));
    }));

  it('answers the appends that it took, ends its readers, and is unavailable once it is closed', async () =>
    withStore(async ({ store }) => {
      const stream = new GrowingStream();
      const reader = collected(store.subscribe(undefined, { signal: new AbortController().signal }));
      const taken = stream.append(store, 2);
      await store.close();
      expect((await taken).appended).toMatchObject({ revision: 1 });
      await reader;
      await answersUnavailable(store);
      await store.close();
    }));

  it('says that it is unavailable when its log cannot be reached', async () =>
    withStore(async ({ store, unreachable }) => answersUnavailable(unreachable ? await unreachable() : await closed(store))));
};

const closed = async (store: EventStore): Promise<EventStore> => {
  await store.close();
  return store;
};
