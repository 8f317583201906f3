import { expect } from '@jest/globals';
import { decodeLeaf, leafHash, toHex } from '@setu/ledger';
import type { EventStore, StoredEvent } from '../src/event-store.js';

const PAGE = 2_000;

const allOf = async (store: EventStore): Promise<readonly StoredEvent[]> => {
  const log: StoredEvent[] = [];
  for (let page = await store.readAll(undefined, PAGE); page.length > 0; page = await store.readAll(page.at(-1)!.position, PAGE))
    log.push(...page);
  return log;
};

/** An append that was written by `writeAtRandom`, as its events name it. */
type NamedAppend = Readonly<{ append: string; index: number; of: number }>;

const expectWholeAppends = (log: readonly StoredEvent[]): void => {
  const open = new Map<string, NamedAppend>();
  for (const { links, stream } of log) {
    const named = JSON.parse(Buffer.from(links).toString('utf8')) as NamedAppend;
    const former = open.get(stream.id);
    expect(named.index).toBe(former?.append === named.append ? former.index + 1 : 0);
    if (former && former.append !== named.append) expect(former.index).toBe(former.of - 1);
    open.set(stream.id, named);
  }
  for (const { index, of } of open.values()) expect(index).toBe(of - 1);
};

/**
 * Reads the whole log of a store that was filled by `writeAtRandom` only, and expects it to be sound: positions without a gap, ids once,
 * every chain whole from revision 0, leaf and hash of one another, and no append written by half.
 */
export const wholeLog = async (store: EventStore): Promise<readonly StoredEvent[]> => {
  const log = await allOf(store);
  const ends = new Map<string, StoredEvent>();
  for (const [ordinal, event] of log.entries()) {
    const { eventId, stream, revision, prev, leaf, position } = event;
    const before = ends.get(stream.id);
    const prevHex = prev && toHex(prev);
    expect(position.value).toBe(String(ordinal));
    expect(revision).toBe((before?.revision ?? -1) + 1);
    expect(prevHex).toBe(before ? toHex(before.leafHash) : null);
    expect(toHex(leafHash(leaf))).toBe(toHex(event.leafHash));
    expect(decodeLeaf(leaf)).toMatchObject({ eventId, stream: stream.id, revision, prev: prevHex });
    ends.set(stream.id, event);
  }
  expect(new Set(log.map(({ eventId }) => eventId)).size).toBe(log.length);
  expectWholeAppends(log);
  return log;
};
