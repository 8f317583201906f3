import { afterEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { MessageEvent } from '@nestjs/common';
import { MemoryEventStore, StoreUnavailable, UnreadableEvent } from '@setu/event-store';
import { ChangeLog, type Change } from '@setu/messaging';
import { GrowingStream } from '../../../../libs/event-store/testing/index.js';
import { toldChanges, type ChangeReader, type ToldParts } from './told-changes.js';

const ACTOR = { kind: 'person', userRef: randomUUID(), orgRef: randomUUID(), role: 'case-worker' } as const;
const LONG = 600_000;

describe('What one reader is told of changes', () => {
  const over: (() => unknown)[] = [];
  afterEach(async () => {
    for (const end of over.splice(0)) await end();
  });

  const told = async (parts: Partial<ToldParts> = {}, reader: Partial<ChangeReader> = {}, mostKept = 100) => {
    const store = new MemoryEventStore();
    const changes = new ChangeLog({ store, log: { warn: () => undefined }, mostKept });
    await changes.start();
    const gone = new AbortController();
    over.push(
      () => gone.abort(),
      () => changes.stop(),
    );
    const access: ToldParts['access'] = {
      kindFor: (_, { stream }: Change) => Promise.resolve(stream.category === 'tip' ? 'tip' : undefined),
    };
    const log = { error: () => undefined };
    const stream = toldChanges(
      { changes, access, log, heartbeatMs: LONG, ...parts },
      { actor: ACTOR, last: undefined, signal: gone.signal, ended: () => Promise.resolve(undefined), ...reader },
    );
    const next = async (): Promise<MessageEvent | undefined> => (await stream.next()).value ?? undefined;
    return { store, changes, gone, next };
  };
  /** Until the log of changes has seen everything in the store. */
  const seen = async (changes: ChangeLog, store: MemoryEventStore): Promise<void> => {
    while (changes.latest + 1 < (await store.countAfter(undefined)))
      await changes.wait(changes.rings, 10, new AbortController().signal);
  };

  it('is nothing of what she may not see; the beat of the heart carries how far she has heard', async () => {
    const { store, changes, next } = await told({ heartbeatMs: 40 });
    expect(await next()).toMatchObject({ type: 'ready', data: {} });
    await new GrowingStream('case').append(store);
    await seen(changes, store);
    const beats = [await next(), await next()];
    const { storeId, value } = (await store.head())!;
    for (const beat of beats) expect(Object.keys(beat!).sort()).toEqual(['comment', 'id']);
    expect(beats.at(-1)!.id).toBe(`${storeId}.${value}`);
  });

  it('is each thing once, however often it has changed meanwhile, and not before its last change', async () => {
    const { store, changes, next } = await told();
    await next();
    const [one, other] = [new GrowingStream('tip'), new GrowingStream('tip')];
    for (const stream of [one, one, other, one]) await stream.append(store);
    await seen(changes, store);
    const [first, second] = [await next(), await next()];
    expect([first, second].map((each) => each!.data)).toEqual([
      { kind: 'tip', id: other.name.id },
      { kind: 'tip', id: one.name.id },
    ]);
    const log = await store.readAll(undefined, 10);
    expect([first!.id, second!.id]).toEqual([log[2], log[3]].map((each) => `${each!.position.storeId}.${each!.position.value}`));
  });

  it('is to read everything again when she takes so long that changes are no longer kept', async () => {
    const { store, changes, next } = await told({}, {}, 3);
    await next();
    await new GrowingStream('tip').append(store, 9);
    await seen(changes, store);
    expect(await next()).toMatchObject({ type: 'reset', data: {} });
    const later = new GrowingStream('tip');
    await later.append(store);
    expect(await next()).toMatchObject({ type: 'changed', data: { kind: 'tip', id: later.name.id } });
  });

  it('ends when her sign-in has: at the beat of the heart, with the reason, and with nothing after it', async () => {
    const sign: { code?: 'token.expired' } = {};
    const { store, next } = await told({ heartbeatMs: 30 }, { ended: () => Promise.resolve(sign.code) });
    await next();
    expect(await next()).toMatchObject({ comment: expect.any(String) });
    sign.code = 'token.expired';
    expect(await next()).toMatchObject({ type: 'ended', data: { code: 'token.expired' } });
    await new GrowingStream('tip').append(store);
    expect(await next()).toBeUndefined();
  });

  it('ends before anything that came together with the end of her membership is told', async () => {
    const { store, changes, next } = await told({}, { ended: () => Promise.resolve('access.not-a-member') });
    await next();
    await new GrowingStream('tip').append(store);
    const membership = new GrowingStream('member');
    Object.assign(membership.name, { id: ACTOR.userRef });
    await membership.append(store);
    await seen(changes, store);
    expect(await next()).toMatchObject({ type: 'ended' });
    expect(await next()).toBeUndefined();
  });

  it('waits while the database is away, and leaves out what nobody can read', async () => {
    const unreadable = new GrowingStream('tip');
    let tries = 0;
    const access: ToldParts['access'] = {
      kindFor: (_, { stream }) => {
        if (tries++ === 0) throw new StoreUnavailable('away', 'no');
        if (stream.id === unreadable.name.id) throw new UnreadableEvent(randomUUID(), 'broken');
        return Promise.resolve('tip');
      },
    };
    const said: unknown[] = [];
    const { store, next } = await told({ access, log: { error: (fields) => void said.push(fields) } });
    await next();
    await unreadable.append(store);
    const readable = new GrowingStream('tip');
    await readable.append(store);
    expect(await next()).toMatchObject({ type: 'changed', data: { id: readable.name.id } });
    expect(tries).toBe(3);
    expect(said).toEqual([expect.objectContaining({ streamId: unreadable.name.id })]);
  });

  it('ends when she has gone, also while nothing happens', async () => {
    const { gone, next } = await told();
    await next();
    const waiting = next();
    gone.abort();
    expect(await waiting).toBeUndefined();
  });
});
