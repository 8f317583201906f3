import { afterEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { MemoryEventStore, StoreUnavailable, type EventStore } from '@setu/event-store';
import { GrowingStream } from '../../event-store/testing/index.js';
import { ChangeLog, type Change, type ChangeLogParts } from './change-log.js';

const QUIET = { warn: () => undefined };
const { signal: never } = new AbortController();
const running: ChangeLog[] = [];
const started = async (store: ChangeLogParts['store'], more: Partial<ChangeLogParts> = {}): Promise<ChangeLog> => {
  const changes = new ChangeLog({ store, log: QUIET, ...more });
  running.push(changes);
  await changes.start();
  return changes;
};
/** The changes after a number, once there are so many. */
const take = async (changes: ChangeLog, after: number, wanted: number): Promise<readonly Change[]> => {
  for (;;) {
    const { rings } = changes;
    const found = changes.after(after);
    if (found !== undefined && found.length >= wanted) return found;
    await changes.wait(rings, 5_000, never);
  }
};

describe('The log of changes', () => {
  afterEach(async () => {
    for (const changes of running.splice(0)) await changes.stop();
  });

  it('tells in which stream something happened, in commit order, and looks back on what was before it began', async () => {
    const store = new MemoryEventStore();
    const [one, other] = [new GrowingStream(), new GrowingStream('tip')];
    for (let turn = 0; turn < 3; turn++) for (const stream of [one, other]) await stream.append(store);
    const changes = await started(store, { lookBack: 4 });
    expect(changes.latest).toBe(3);
    expect(changes.after(-1)!.map(({ stream }) => stream)).toEqual([one.name, other.name, one.name, other.name]);
    await one.append(store, 2);
    const later = await take(changes, 3, 2);
    expect(later.map(({ number, stream }) => [number, stream.id])).toEqual([
      [4, one.name.id],
      [5, one.name.id],
    ]);
    expect(changes.position).toEqual(await store.head());
  });

  it('says so when a reader has fallen behind what is kept, and gives everything to one that has not', async () => {
    const store = new MemoryEventStore();
    const changes = await started(store, { mostKept: 5 });
    await new GrowingStream().append(store, 12);
    expect(await take(changes, 6, 5)).toHaveLength(5);
    expect(changes.after(5)).toBeUndefined();
    expect(changes.after(11)).toEqual([]);
  });

  it('finds where a position lies, and knows none that is not kept or of another store', async () => {
    const store = new MemoryEventStore();
    await new GrowingStream().append(store, 8);
    const changes = await started(store, { lookBack: 4 });
    const log = await store.readAll(undefined, 10);
    expect(changes.numberAt(log[4]!.position)).toBe(0);
    expect(changes.numberAt(log[7]!.position)).toBe(3);
    expect(changes.numberAt({ ...log[7]!.position, value: '99' })).toBe(3);
    expect(changes.numberAt(log[3]!.position)).toBeUndefined();
    expect(changes.numberAt({ ...log[7]!.position, storeId: randomUUID() })).toBeUndefined();
  });

  it('goes on where it was when the store comes back, without a hole or a double', async () => {
    const memory = new MemoryEventStore();
    const stream = new GrowingStream();
    let failures = 0;
    const subscribe: EventStore['subscribe'] = async function* (after, options) {
      for await (const batch of memory.subscribe(after, options)) {
        yield batch;
        if (failures++ === 0) throw new StoreUnavailable('away for a moment', 'no');
      }
    };
    const store = {
      countAfter: memory.countAfter.bind(memory),
      positionAt: memory.positionAt.bind(memory),
      comparePositions: memory.comparePositions.bind(memory),
      subscribe,
    };
    const changes = await started(store);
    await stream.append(memory, 2);
    await take(changes, -1, 2);
    await stream.append(memory, 3);
    expect((await take(changes, -1, 5)).map(({ number }) => number)).toEqual([0, 1, 2, 3, 4]);
    expect(failures).toBeGreaterThan(1);
  });

  it('can be started again when the store was away at the first', async () => {
    const memory = new MemoryEventStore();
    let away = true;
    const countAfter: EventStore['countAfter'] = async (position) => {
      if (away) throw new StoreUnavailable('away', 'no');
      return memory.countAfter(position);
    };
    const changes = new ChangeLog({
      store: Object.assign(Object.create(memory) as EventStore, { countAfter, subscribe: memory.subscribe.bind(memory) }),
      log: QUIET,
    });
    running.push(changes);
    await expect(changes.start()).rejects.toThrow(StoreUnavailable);
    away = false;
    await changes.start();
    expect(changes.latest).toBe(-1);
  });
});
