import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { StreamName } from '@setu/kernel';
import { testDatabase } from '../../../../../infra/testing/test-database.js';
import { Child } from '../../../testing/programs/child.js';
import type { ReaderWord, WriterWord } from '../../../testing/programs/messages.js';
import { wholeLog } from '../../../testing/whole-log.js';
import { PostgresEventStore } from './postgres.event-store.js';

type Acknowledged = Extract<WriterWord, { kind: 'acknowledged' }>;

const acknowledgedOf = ({ words }: Child<WriterWord>): readonly Acknowledged[] =>
  words.filter((word) => word.kind === 'acknowledged');
const readBy = ({ words }: Child<ReaderWord>): readonly string[] =>
  words.flatMap((word) => (word.kind === 'batch' ? word.eventIds : []));
const someStreams = (count: number): readonly StreamName[] =>
  Array.from({ length: count }, () => ({ category: 'case', id: randomUUID() }));

describe('PostgresEventStore under many processes', () => {
  let database: Awaited<ReturnType<typeof testDatabase>>;
  let store: PostgresEventStore;
  const children: Child<unknown>[] = [];
  const started = <Word>(program: 'writer' | 'reader', task: object): Child<Word> => {
    const child = new Child<Word>(program, { connectionString: database.urls.app, ...task });
    children.push(child);
    return child;
  };

  beforeEach(async () => {
    database = await testDatabase();
    store = await PostgresEventStore.open({ connectionString: database.urls.app });
  });
  afterEach(async () => {
    for (const child of children.splice(0)) if (!child.ended) await child.kill();
    await store.close();
    await database.drop();
  });

  it('loses, doubles and reorders nothing while 8 processes append to the same streams and 3 follow', async () => {
    const [appends, streams] = [60, someStreams(5)];
    const readers = [1, 16, 500].map((maxBatch) => started<ReaderWord>('reader', { maxBatch }));
    await Promise.all(readers.map((reader) => reader.until((words) => words.length > 0)));
    const writers = Array.from({ length: 8 }, () => started<WriterWord>('writer', { streams, appends }));
    await Promise.all(writers.map((writer) => writer.finished()));

    const log = await wholeLog(store);
    const ids = log.map(({ eventId }) => eventId);
    const acknowledged = writers.flatMap((writer) => acknowledgedOf(writer));
    expect(acknowledged).toHaveLength(8 * appends);
    // Every event was acknowledged to one writer, at the place where it lies: exactly one winner for each revision.
    const places = acknowledged.flatMap(({ stream, revision, eventIds }) =>
      eventIds.map((id, index) => `${stream} ${revision - eventIds.length + 1 + index} ${id}`),
    );
    expect(places.sort()).toEqual(log.map(({ stream, revision, eventId }) => `${stream.id} ${revision} ${eventId}`).sort());
    // They really met: some lost to others now and then. That one of them, started last, never did says something of the machine only.
    const losers = writers.filter((writer) => writer.words.some((word) => word.kind === 'lost'));
    expect(losers.length).toBeGreaterThan(1);
    for (const stream of streams) expect(log.some((event) => event.stream.id === stream.id)).toBe(true);

    await Promise.all(readers.map((reader) => reader.until(() => readBy(reader).length >= ids.length)));
    await Promise.all(readers.map((reader) => reader.stop()));
    for (const reader of readers) expect(readBy(reader)).toEqual(ids);
    // They followed, and did not come when all was over.
    for (const reader of readers.slice(0, 2)) expect(reader.words.length).toBeGreaterThan(10);
  });

  it('keeps every acknowledged event and no half append when writers are killed in mid-load, eight times', async () => {
    const streams = someStreams(6);
    const start = (): Child<WriterWord> => started<WriterWord>('writer', { streams });
    const running = [start(), start(), start()];
    const killed: Child<WriterWord>[] = [];
    for (let time = 0; time < 8; time++) {
      const victim = running.shift()!;
      await victim.until((words) => words.filter(({ kind }) => kind === 'acknowledged').length >= 25);
      running.push(start());
      await victim.kill();
      killed.push(victim);
    }
    await Promise.all(running.map((writer) => writer.until((words) => words.some(({ kind }) => kind === 'acknowledged'))));
    await Promise.all(running.map((writer) => writer.stop()));

    for (const { ended, words } of killed) {
      expect(ended).toEqual({ code: null, signal: 'SIGKILL' });
      expect(words).not.toContainEqual({ kind: 'done' });
    }
    const log = await wholeLog(store);
    const byPlace = new Map(log.map(({ stream, revision, eventId }) => [`${stream.id} ${revision}`, eventId]));
    const acknowledged = [...killed, ...running].flatMap((writer) => acknowledgedOf(writer));
    expect(acknowledged.length).toBeGreaterThanOrEqual(8 * 25);
    for (const { stream, revision, eventIds } of acknowledged)
      expect(eventIds.map((_, index) => byPlace.get(`${stream} ${revision - eventIds.length + 1 + index}`))).toEqual(eventIds);
  });
});
