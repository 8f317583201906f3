import { randomBytes, randomUUID } from 'node:crypto';
import { expect, it } from '@jest/globals';
import { ForeignPosition } from '../../src/errors.js';
import type { ReadStreamOptions, StoredEvent } from '../../src/event-store.js';
import { GrowingStream } from '../growing-stream.js';
import type { StoreUnderTest } from '../store-under-test.js';
import { collected } from './collected.js';
import { rejection } from './rejection.js';

const LENGTH = 11;
const MEBIBYTE = 1024 * 1024;

const ranges = (): readonly ReadStreamOptions[] =>
  (['forwards', 'backwards'] as const).flatMap((direction) =>
    [undefined, 0, 3, 9, 10, 11, 40].flatMap((from) =>
      [undefined, 0, 2, 9, 10, 25].map((to) => ({
        direction,
        ...(from !== undefined && { from }),
        ...(to !== undefined && { to }),
      })),
    ),
  );

/** What a range means, said a second time and as plainly as can be. */
const wanted = ({ direction, from, to }: ReadStreamOptions): readonly number[] => {
  const all = Array.from({ length: LENGTH }, (_, revision) => revision);
  return direction === 'backwards'
    ? all.reverse().filter((revision) => revision <= (from ?? LENGTH) && revision >= (to ?? 0))
    : all.filter((revision) => revision >= (from ?? 0) && revision <= (to ?? LENGTH));
};

const bytesOf = (event: StoredEvent): readonly (Uint8Array | null)[] => {
  const { leaf, who, what, links, openings, leafHash, prev } = event;
  return [leaf, who, what, links, openings.who, openings.what, openings.links, leafHash, prev];
};

/** Reading by stream and by global order, and the exact bytes. */
export const readingContract = (given: () => StoreUnderTest): void => {
  it('reads a stream forwards and backwards, from and to any revision', async () => {
    const { store } = given();
    const stream = new GrowingStream();
    await stream.append(store, LENGTH);
    for (const options of ranges()) {
      const revisions = (await collected(store.readStream(stream.name, options))).map(({ revision }) => revision);
      expect({ options, revisions }).toEqual({ options, revisions: wanted(options) });
    }
    expect((await collected(store.readStream(stream.name))).map(({ revision }) => revision)).toEqual(wanted({}));
  });

  it('gives nothing for a stream that does not exist', async () => {
    const { store } = given();
    expect(await collected(store.readStream(new GrowingStream().name))).toEqual([]);
    expect(await collected(store.readStream(new GrowingStream().name, { direction: 'backwards' }))).toEqual([]);
  });

  it('refuses a revision or a limit that cannot be', async () => {
    const { store } = given();
    for (const from of [-1, 0.5, NaN])
      await rejection(collected(store.readStream(new GrowingStream().name, { from })), RangeError);
    for (const limit of [0, -1, 0.5]) await rejection(store.readAll(undefined, limit), RangeError);
  });

  it('keeps the exact bytes of every part, with the place where they lie', async () => {
    const { store } = given();
    const stream = new GrowingStream('operation');
    const everyByte = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    const large = {
      who: new Uint8Array(randomBytes(MEBIBYTE)),
      what: new Uint8Array(MEBIBYTE),
      links: new Uint8Array(randomBytes(MEBIBYTE)),
    };
    const { events } = await stream.append(store, [
      { who: everyByte, what: Uint8Array.of(0), links: new Uint8Array(0) },
      large,
      { type: 'rescue.something-tested', what: new TextEncoder().encode('{"note":"\\u0000 सेतु \'; --"}') },
    ]);
    const stored = await collected(store.readStream(stream.name));
    for (const [revision, event] of stored.entries()) {
      const { position, ...rest } = event;
      expect(rest.type).toBe(events[revision]!.type);
      expect(rest.eventId).toBe(events[revision]!.eventId);
      expect(rest.stream).toEqual(stream.name);
      expect(rest.revision).toBe(revision);
      expect(position.storeId).toBe(store.storeId);
      const given = bytesOf({ ...events[revision]!, stream: stream.name, revision, position });
      for (const [index, bytes] of bytesOf(event).entries()) {
        expect(bytes === null || bytes.constructor === Uint8Array).toBe(true);
        expect(bytes && Buffer.compare(bytes, given[index]!)).toBe(bytes && 0);
        expect(given[index] === null).toBe(bytes === null);
      }
    }
    expect(stored).toHaveLength(3);
    const [fromAll] = await store.readAll(stored[1]!.position, 1);
    expect(fromAll).toEqual(stored[2]);
  });

  it('cannot be changed through buffers that were given to it or that it gave', async () => {
    const { store } = given();
    const stream = new GrowingStream();
    const [event] = stream.next([{ who: Buffer.from('{"actor":{}}') }]);
    const before = Buffer.from(event!.who);
    await store.append(stream.name, 'none', [event!]);
    event!.who.fill(1);
    event!.leaf.fill(1);
    for (let time = 0; time < 2; time++) {
      const [read] = await collected(store.readStream(stream.name));
      expect(Buffer.compare(read!.who, before)).toBe(0);
      for (const bytes of bytesOf(read!)) bytes?.fill(2);
    }
  });

  it('reads all events in pages, none twice and none left out', async () => {
    const { store } = given();
    const start = await store.head();
    const streams = [new GrowingStream(), new GrowingStream('tip'), new GrowingStream('member')];
    const ids: string[] = [];
    for (let turn = 0; turn < 4; turn++)
      for (const stream of streams)
        ids.push(...(await stream.append(store, 1 + (turn % 2))).events.map(({ eventId }) => eventId));
    for (const limit of [1, 5, ids.length, 1_000]) {
      const seen: StoredEvent[] = [];
      for (
        let page = await store.readAll(start, limit);
        page.length > 0;
        page = await store.readAll(page.at(-1)!.position, limit)
      ) {
        expect(page.length).toBeLessThanOrEqual(limit);
        seen.push(...page);
      }
      expect(seen.map(({ eventId }) => eventId)).toEqual(ids);
    }
  });

  it('knows its head, and how many events lie after a position', async () => {
    const { store } = given();
    const stream = new GrowingStream();
    const { appended: first } = await stream.append(store);
    const { appended: last } = await stream.append(store, 3);
    expect(await store.head()).toEqual(last.position);
    expect(await store.countAfter(first.position)).toBe(3);
    expect(await store.countAfter(last.position)).toBe(0);
    expect(await store.countAfter(undefined)).toBe((await store.readAll(undefined, 1_000_000)).length);
  });

  it('finds the event with a log index, which is its ordinal among all events', async () => {
    const { store } = given();
    await new GrowingStream().append(store, 3);
    const log = await store.readAll(undefined, 1_000_000);
    for (const index of [0, 1, log.length - 1]) expect(await store.positionAt(index)).toEqual(log[index]!.position);
    for (const beyond of [log.length, 10 ** 9, Number.MAX_SAFE_INTEGER]) expect(await store.positionAt(beyond)).toBeUndefined();
    for (const never of [-1, 0.5, NaN]) await rejection(store.positionAt(never), RangeError);
  });

  it('compares positions', async () => {
    const { store } = given();
    const { events } = await new GrowingStream().append(store, 12);
    const log = await store.readAll(undefined, 1_000_000);
    const [a, b] = [log.at(-events.length)!.position, log.at(-1)!.position];
    expect(store.comparePositions(a, b)).toBeLessThan(0);
    expect(store.comparePositions(b, a)).toBeGreaterThan(0);
    expect(store.comparePositions(a, { ...a })).toBe(0);
  });

  it('refuses a position of another store, and one that no store gave', async () => {
    const { store } = given();
    const { appended } = await new GrowingStream().append(store);
    const { signal } = new AbortController();
    for (const foreign of [
      { ...appended.position, storeId: randomUUID() },
      { ...appended.position, value: 'x' },
      { ...appended.position, value: '-1' },
    ]) {
      await rejection(store.readAll(foreign, 1), ForeignPosition);
      await rejection(store.countAfter(foreign), ForeignPosition);
      await rejection(collected(store.subscribe(foreign, { signal })), ForeignPosition);
      expect(() => store.comparePositions(appended.position, foreign)).toThrow(ForeignPosition);
      expect(() => store.comparePositions(foreign, appended.position)).toThrow(ForeignPosition);
    }
  });
};
