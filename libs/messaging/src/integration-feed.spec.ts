import { describe, expect, it } from '@jest/globals';
import { MemoryEventStore, UnknownEventType, type StoredEvent } from '@setu/event-store';
import type { Position, Recorded } from '@setu/kernel';
import type { AnyEvent } from '@setu/subscriptions';
import { GrowingStream } from '../../event-store/testing/index.js';
import { IntegrationFeed, type FeedPage } from './integration-feed.js';
import { UnknownFeedCursor } from './unknown-feed-cursor.js';

type Told = Readonly<{ type: string; eventId: string; position: Position }>;

const decode = (stored: StoredEvent): Recorded<AnyEvent> => {
  if (stored.type === 'Unknown') throw new UnknownEventType(stored.type, 1);
  return { ...stored, data: {} } as unknown as Recorded<AnyEvent>;
};
const publish = ({ type, eventId, position }: Recorded<AnyEvent>): readonly Told[] =>
  type === 'Internal' ? [] : [{ type, eventId, position }];

const { signal: never } = new AbortController();
const feedOf = (store: MemoryEventStore) => new IntegrationFeed<Told>({ store, decode, publish });
const ids = (page: FeedPage<Told>) => page.items.map(({ eventId }) => eventId);
const published = (type: string) => ({ type });

/** Reads on until it is caught up, each page with a feed of its own: nothing but the cursor is kept. */
const readOn = async (store: MemoryEventStore, limit: number, cursor?: string) => {
  const seen: string[] = [];
  for (let at = cursor; ;) {
    const page = await feedOf(store).read({ limit, signal: never, ...(at !== undefined && { cursor: at }) });
    seen.push(...ids(page));
    at = page.next;
    if (page.caughtUp) return { seen, next: at };
  }
};

describe('The feed', () => {
  it('gives what is published in commit order, whatever the size of its pages, and leaves out what is not', async () => {
    const store = new MemoryEventStore();
    const streams = [new GrowingStream(), new GrowingStream('tip'), new GrowingStream('member')];
    const expected: string[] = [];
    for (let turn = 0; turn < 12; turn++) {
      const types = [published(turn % 3 === 0 ? 'Internal' : 'Told'), published('Told')];
      const { events } = await streams[turn % 3]!.append(store, types);
      expected.push(...events.filter(({ type }) => type === 'Told').map(({ eventId }) => eventId));
    }
    for (const limit of [1, 2, 5, 24, 200]) expect((await readOn(store, limit)).seen).toEqual(expected);
  });

  it('names each event by its place in the log, and not by a place in a store', async () => {
    const store = new MemoryEventStore();
    await new GrowingStream().append(store, [published('Told'), published('Internal'), published('Told')]);
    const { items } = await feedOf(store).read({ limit: 10, signal: never });
    expect(items.map(({ logIndex }) => logIndex)).toEqual([0, 2]);
    expect(JSON.stringify(items)).not.toContain(store.storeId);
  });

  it('goes on exactly where its cursor stands, also where nothing was published and where there was nothing yet', async () => {
    const store = new MemoryEventStore();
    const stream = new GrowingStream();
    const empty = await feedOf(store).read({ limit: 5, signal: never });
    expect(empty).toEqual({ items: [], next: 'f1-0', caughtUp: true });
    await stream.append(store, [published('Internal'), published('Internal')]);
    const nothing = await feedOf(store).read({ limit: 5, cursor: empty.next, signal: never });
    expect(nothing).toMatchObject({ items: [], caughtUp: true });
    expect(nothing.next).not.toBe(empty.next);
    const { events } = await stream.append(store, 2);
    for (const cursor of [empty.next, nothing.next])
      expect((await readOn(store, 1, cursor)).seen).toEqual(events.map(({ eventId }) => eventId));
    const { next } = await readOn(store, 3);
    expect(await feedOf(store).read({ limit: 3, cursor: next, signal: never })).toEqual({ items: [], next, caughtUp: true });
  });

  it('waits for something published, and is not content with what is not', async () => {
    const store = new MemoryEventStore();
    const stream = new GrowingStream();
    const waiting = feedOf(store).read({ limit: 5, waitMs: 30_000, signal: never });
    await stream.append(store, [published('Internal')]);
    const { events } = await stream.append(store, [published('Told')]);
    const page = await waiting;
    expect(ids(page)).toEqual([events[0]!.eventId]);
    expect((await readOn(store, 5, page.next)).seen).toEqual([]);
  });

  it('answers with nothing and a cursor to go on from when time is over or the waiting is called off', async () => {
    const store = new MemoryEventStore();
    await new GrowingStream().append(store, [published('Internal')]);
    const { next } = await readOn(store, 5);
    expect(await feedOf(store).read({ limit: 5, waitMs: 20, signal: never })).toEqual({ items: [], next, caughtUp: true });
    const off = new AbortController();
    const waiting = feedOf(store).read({ limit: 5, waitMs: 30_000, cursor: next, signal: off.signal });
    off.abort();
    expect(await waiting).toEqual({ items: [], next, caughtUp: true });
  });

  it('does not read on from a cursor of another log, beyond the end, or of what was replaced since', async () => {
    const [store, rewound] = [new MemoryEventStore(), new MemoryEventStore()];
    await new GrowingStream().append(store, 5);
    await new GrowingStream().append(rewound, 5);
    const { next } = await feedOf(store).read({ limit: 3, signal: never });
    const longer = await readOn(store, 3);
    await expect(feedOf(rewound).read({ limit: 3, cursor: next, signal: never })).rejects.toThrow(UnknownFeedCursor);
    const shorter = new MemoryEventStore();
    await new GrowingStream().append(shorter, 2);
    await expect(feedOf(shorter).read({ limit: 3, cursor: longer.next, signal: never })).rejects.toThrow(UnknownFeedCursor);
    const hash = next.split('-')[2]!;
    for (const cursor of [
      '',
      'f1',
      'f1-',
      'f1-3',
      `f1-0-${hash}`,
      `f1-03-${hash}`,
      `f1-2-${hash}`,
      `f1-1-${hash}`,
      `f2-3-${hash}`,
    ])
      await expect(feedOf(store).read({ limit: 3, cursor, signal: never })).rejects.toThrow(UnknownFeedCursor);
  });

  it('stops at an event that it cannot read, and does not go past it', async () => {
    const store = new MemoryEventStore();
    await new GrowingStream().append(store, [published('Told'), published('Unknown'), published('Told')]);
    const { next } = await feedOf(store).read({ limit: 1, signal: never });
    for (let time = 0; time < 2; time++)
      await expect(feedOf(store).read({ limit: 1, cursor: next, signal: never })).rejects.toThrow(UnknownEventType);
  });
});
