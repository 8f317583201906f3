import { getEventListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import type { EventBatch, EventStore } from '../../src/event-store.js';
import type { Position } from '@setu/kernel';
import { GrowingStream } from '../growing-stream.js';
import type { StoreUnderTest } from '../store-under-test.js';

/** Longer than any wait in a healthy store, so that a lost wake-up fails the test. */
const SOON_MS = 15_000;

/** A reader that notes what it is given, and stops by itself after `wanted` events. */
const follow = async (
  store: EventStore,
  after: Position | undefined,
  wanted: number,
  maxBatch?: number,
): Promise<readonly EventBatch[]> => {
  const end = new AbortController();
  const timer = setTimeout(() => end.abort(), SOON_MS);
  const batches: EventBatch[] = [];
  let events = 0;
  for await (const batch of store.subscribe(after, { signal: end.signal, ...(maxBatch !== undefined && { maxBatch }) })) {
    batches.push(batch);
    events += batch.events.length;
    if (events >= wanted) break;
  }
  clearTimeout(timer);
  return batches;
};

const idsOf = (batches: readonly EventBatch[]): readonly string[] =>
  batches.flatMap(({ events }) => events.map(({ eventId }) => eventId));

/** Subscriptions: catch-up, then live. */
export const followingContract = (given: () => StoreUnderTest): void => {
  it('gives what was, then what comes, without a hole or a duplicate, while others append', async () => {
    const { store, another } = given();
    const start = await store.head();
    const stores = another ? [store, await another()] : [store];
    const write = async (turns: number) => {
      const streams = [new GrowingStream(), new GrowingStream(), new GrowingStream(), new GrowingStream()];
      await Promise.all(
        streams.map(async (stream, index) => {
          for (let turn = 0; turn < turns; turn++) await stream.append(stores[index % stores.length]!, 1 + (turn % 2));
        }),
      );
    };
    await write(10);
    const total = 2 * 4 * 15;
    const [, ...readers] = await Promise.all([
      write(10),
      follow(store, start, total, 7),
      follow(stores.at(-1)!, start, total),
      follow(store, start, total, 1),
    ]);
    const log = (await store.readAll(start, total + 1)).map(({ eventId }) => eventId);
    expect(log).toHaveLength(total);
    for (const batches of readers) expect(idsOf(batches)).toEqual(log);
    expect(readers[0].every(({ events }) => events.length <= 7)).toBe(true);
  });

  it('begins after the position that it is given', async () => {
    const { store } = given();
    const stream = new GrowingStream();
    const { appended } = await stream.append(store, 2);
    const { events } = await stream.append(store, 3);
    expect(idsOf(await follow(store, appended.position, 3))).toEqual(events.map(({ eventId }) => eventId));
  });

  it('tells up to where each batch goes, and with which one it has caught up', async () => {
    const { store } = given();
    const start = await store.head();
    await new GrowingStream().append(store, 6);
    const batches = await follow(store, start, 6, 2);
    expect(batches.map(({ events, caughtUp }) => [events.length, caughtUp])).toEqual([
      [2, false],
      [2, false],
      [2, true],
    ]);
    for (const { events, upTo } of batches) expect(upTo).toEqual(events.at(-1)!.position);
  });

  it('wakes a waiting reader for an append of any instance', async () => {
    const { store, another } = given();
    for (const writer of another ? [store, await another()] : [store]) {
      const reader = follow(store, await store.head(), 1);
      await sleep(50);
      const { events } = await new GrowingStream().append(writer);
      expect(idsOf(await reader)).toEqual([events[0]!.eventId]);
    }
  });

  it('reads nothing before it is asked for: what came meanwhile is in the next batch', async () => {
    const { store } = given();
    const end = new AbortController();
    const start = await store.head();
    await new GrowingStream().append(store, 3);
    const reader = store.subscribe(start, { signal: end.signal, maxBatch: 10 })[Symbol.asyncIterator]();
    const first = (await reader.next()).value as EventBatch;
    expect(first.events).toHaveLength(3);
    for (let turn = 0; turn < 3; turn++) {
      await new GrowingStream().append(store);
      await sleep(60);
    }
    const second = (await reader.next()).value as EventBatch;
    expect(second.events).toHaveLength(3);
    end.abort();
    expect(await reader.next()).toEqual({ done: true, value: undefined });
  });

  it('ends when its signal aborts: before it began, while it waits, while a batch is handled', async () => {
    const { store } = given();
    const stream = new GrowingStream();
    await stream.append(store, 4);
    const ended = async (after: Position | undefined, end: AbortController, onBatch: () => void): Promise<number> => {
      let batches = 0;
      for await (const batch of store.subscribe(after, { signal: end.signal, maxBatch: 1 })) {
        expect(batch.events).toHaveLength(1);
        batches++;
        onBatch();
      }
      return batches;
    };
    expect(await ended(undefined, abortedAlready(), () => undefined)).toBe(0);
    const whileHandling = new AbortController();
    expect(await ended(undefined, whileHandling, () => whileHandling.abort())).toBe(1);
    const whileWaiting = new AbortController();
    setTimeout(() => whileWaiting.abort(), 100);
    expect(await ended(await store.head(), whileWaiting, () => undefined)).toBe(0);
  });

  it('leaves no listener on the signal, however often it waited', async () => {
    const { store } = given();
    const end = new AbortController();
    const reader = store.subscribe(await store.head(), { signal: end.signal })[Symbol.asyncIterator]();
    const counts: number[] = [];
    for (let turn = 0; turn < 12; turn++) {
      const next = reader.next();
      await sleep(10);
      counts.push(getEventListeners(end.signal, 'abort').length);
      await new GrowingStream().append(store);
      await next;
    }
    expect(Math.max(...counts)).toBeLessThanOrEqual(1);
    await reader.return?.();
    expect(getEventListeners(end.signal, 'abort')).toHaveLength(0);
  });

  it('refuses a batch size that cannot be', async () => {
    const { store } = given();
    const { signal } = new AbortController();
    for (const maxBatch of [0, -1, 0.5]) {
      const reader = store.subscribe(undefined, { signal, maxBatch })[Symbol.asyncIterator]();
      await expect(reader.next()).rejects.toBeInstanceOf(RangeError);
    }
  });
};

const abortedAlready = (): AbortController => {
  const controller = new AbortController();
  controller.abort();
  return controller;
};
