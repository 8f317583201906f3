import { expect, it } from '@jest/globals';
import { BrokenChain, EventIdTaken, RevisionConflict } from '../../src/errors.js';
import type { EventStore } from '../../src/event-store.js';
import { eventsToAppend } from '../events-to-append.js';
import { GrowingStream } from '../growing-stream.js';
import type { StoreUnderTest } from '../store-under-test.js';
import { collected } from './collected.js';
import { rejection } from './rejection.js';

const instances = async ({ store, another }: StoreUnderTest): Promise<readonly EventStore[]> =>
  another ? [store, await another(), await another()] : [store];

const sameItems = (count: number): readonly undefined[] => Array.from({ length: count }, () => undefined);

/** Many writers at once: what is refused to one never touches another. */
export const concurrencyContract = (given: () => StoreUnderTest): void => {
  it('lets exactly one of many writers win a revision, and tells the others the revision that won', async () => {
    const stores = await instances(given());
    const stream = new GrowingStream();
    for (let revision = -1; revision < 6; revision++) {
      const end = stream.end;
      const rivals = sameItems(16).map(() => eventsToAppend(stream.name, end));
      const outcomes = await Promise.allSettled(
        rivals.map((events, index) => stores[index % stores.length]!.append(stream.name, stream.expected, events)),
      );
      const winners = outcomes.flatMap((outcome, index) => (outcome.status === 'fulfilled' ? [index] : []));
      expect(winners).toHaveLength(1);
      for (const outcome of outcomes)
        if (outcome.status === 'rejected') {
          expect(outcome.reason).toBeInstanceOf(RevisionConflict);
          expect(outcome.reason).toMatchObject({ actual: revision + 1 });
        }
      const winner = rivals[winners[0]!]![0]!;
      expect((await collected(stores[0]!.readStream(stream.name))).at(-1)).toMatchObject({
        revision: revision + 1,
        eventId: winner.eventId,
      });
      // The next round is chained on whoever won.
      expect(await stores[0]!.append(stream.name, stream.expected, [winner])).toMatchObject({ repeated: true });
      stream.movedTo([winner]);
    }
  });

  it('writes the same append once, however often it is made at the same moment', async () => {
    const stores = await instances(given());
    const stream = new GrowingStream();
    const events = stream.next(2);
    const answers = await Promise.all(
      sameItems(12).map((_, index) => stores[index % stores.length]!.append(stream.name, 'none', events)),
    );
    expect(answers.filter(({ repeated }) => !repeated)).toHaveLength(1);
    expect(new Set(answers.map(({ position }) => position.value)).size).toBe(1);
    expect((await collected(stores[0]!.readStream(stream.name))).map(({ eventId }) => eventId)).toEqual(
      events.map(({ eventId }) => eventId),
    );
  });

  it('never harms the neighbours of an append that is refused', async () => {
    const { store } = given();
    const settled = new GrowingStream();
    const { events: old } = await settled.append(store, 2);
    const before = await store.head();
    const good = sameItems(60).map(() => new GrowingStream());
    const refused = (index: number): readonly Promise<unknown>[] => {
      const thief = new GrowingStream();
      const stale = eventsToAppend(settled.name, { revision: 0, leafHash: old[0]!.leafHash }, [{}, {}]);
      const astray = eventsToAppend(settled.name, { revision: 1, leafHash: new Uint8Array(32).fill(index) });
      return [
        rejection(store.append(settled.name, 0, stale), RevisionConflict),
        rejection(store.append(thief.name, 'none', thief.next([{}, { eventId: old[1]!.eventId }])), EventIdTaken),
        rejection(store.append(settled.name, 1, astray), BrokenChain),
      ];
    };
    const answers = await Promise.all(
      good.map(async (stream, index) => {
        const [appended] = await Promise.all([
          store.append(stream.name, 'none', stream.next(1 + (index % 3))),
          ...refused(index),
        ]);
        return appended;
      }),
    );
    expect(answers.map(({ revision }) => revision)).toEqual(good.map((_, index) => index % 3));
    const lengths = await Promise.all(good.map(async ({ name }) => (await collected(store.readStream(name))).length));
    expect(lengths).toEqual(good.map((_, index) => 1 + (index % 3)));
    expect(await store.countAfter(before)).toBe(lengths.reduce((sum, length) => sum + length, 0));
  });

  it('lets a writer continue her own stream without waiting for the answer', async () => {
    const { store } = given();
    const stream = new GrowingStream();
    const events = stream.next(5);
    const answers = await Promise.all(
      events.map((event, index) => store.append(stream.name, index === 0 ? 'none' : index - 1, [event])),
    );
    expect(answers.map(({ revision }) => revision)).toEqual([0, 1, 2, 3, 4]);
  });

  it('gives every event one place in global order, in the order of its stream, with no event behind a place already read', async () => {
    const stores = await instances(given());
    const [store] = stores as [EventStore];
    const start = await store.head();
    const writers = sameItems(12).map(async (_, index) => {
      const stream = new GrowingStream();
      for (let turn = 0; turn < 10; turn++) await stream.append(stores[index % stores.length]!, 1 + (turn % 2));
    });
    const total = 12 * 15;
    const seen: string[] = [];
    for (let after = start; seen.length < total;) {
      const page = await store.readAll(after, 7);
      seen.push(...page.map(({ eventId }) => eventId));
      after = page.at(-1)?.position ?? after;
    }
    await Promise.all(writers);
    const log = await store.readAll(start, total + 1);
    expect(seen).toEqual(log.map(({ eventId }) => eventId));
    const next = new Map<string, number>();
    for (const [index, { stream, revision, position }] of log.entries()) {
      expect(revision).toBe(next.get(stream.id) ?? 0);
      next.set(stream.id, revision + 1);
      if (index > 0) expect(store.comparePositions(log[index - 1]!.position, position)).toBeLessThan(0);
    }
  });
};
