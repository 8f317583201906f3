import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { StreamName } from '@setu/kernel';
import { migrate, prepareDatabase, prepareRoles, startEmbeddedPostgres, type EmbeddedPostgres } from '@setu/platform';
import type { WriterWord } from '../../../testing/programs/messages.js';
import { writeAtRandom } from '../../../testing/programs/random-writer.js';
import type { StoredEvent } from '../../event-store.js';
import { wholeLog } from '../../../testing/whole-log.js';
import { PostgresEventStore } from './postgres.event-store.js';
import type { StoreTrouble } from './store-trouble.js';

const DATABASE = 'setu';
const MIGRATIONS = resolve(import.meta.dirname, '../../../../../infra/migrations');
const KILLS = 5;
const APPENDS_BETWEEN = 150;

/**
 * A server of its own that writes to disk as in production (fsync on), except that its commits are set to be lazy: a kill would then
 * lose what was acknowledged last, were it not for the append, which insists.
 */
describe('PostgresEventStore when PostgreSQL is killed', () => {
  let folder: string;
  let server: EmbeddedPostgres;
  const start = async (): Promise<EmbeddedPostgres> =>
    startEmbeddedPostgres({ dir: folder, settings: { synchronous_commit: 'off', wal_writer_delay: '2s' } });

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'setu-killed-'));
    server = await start();
    await prepareRoles(server.superuserUrl(), server.passwords);
    await prepareDatabase(server.superuserUrl(), DATABASE);
    await migrate(server.urls(DATABASE).owner, { directory: MIGRATIONS });
  });
  afterAll(async () => {
    await server.stop();
    await rm(folder, { recursive: true });
  });

  it('keeps every acknowledged event, every chain whole, no half append and no reader misled, five times in mid-load', async () => {
    const troubles: StoreTrouble[] = [];
    const open = async (): Promise<PostgresEventStore> =>
      PostgresEventStore.open({
        connectionString: server.urls(DATABASE).app,
        patienceMs: 45_000,
        onTrouble: (trouble) => void troubles.push(trouble),
      });
    const stores = [await open(), await open()];
    const streams: readonly StreamName[] = Array.from({ length: 8 }, () => ({ category: 'case', id: randomUUID() }));
    const acknowledged: Extract<WriterWord, { kind: 'acknowledged' }>[] = [];
    const stop = new AbortController();
    const tell = (word: WriterWord): void => void (word.kind === 'acknowledged' && acknowledged.push(word));
    const writers = Promise.all(
      Array.from({ length: 8 }, (_, index) => writeAtRandom(stores[index % 2]!, { streams }, tell, stop.signal)),
    );
    const read: string[] = [];
    const end = new AbortController();
    const reader = (async () => {
      for await (const { events } of stores[0]!.subscribe(undefined, { signal: end.signal, maxBatch: 50 }))
        read.push(...events.map(({ eventId }) => eventId));
    })();
    // A failure of theirs ends the test at once instead of leaving it to wait for appends that never come.
    const failed = new Promise<never>((_, reject) => {
      writers.catch(reject);
      reader.catch(reject);
    });
    const until = async (holds: () => boolean): Promise<void> => {
      while (!holds()) await Promise.race([sleep(2), failed]);
    };

    let log: readonly StoredEvent[];
    try {
      const goOn = async (): Promise<void> => {
        const enough = acknowledged.length + APPENDS_BETWEEN;
        await until(() => acknowledged.length >= enough && read.length > 0);
      };
      for (let hits = 0; hits < KILLS;) {
        await goOn();
        const before = troubles.length;
        process.kill(server.pid, 'SIGKILL');
        expect(await server.exited).toMatchObject({ asked: false, signal: 'SIGKILL' });
        server = await start();
        await goOn();
        // A kill counts when it hit an append that was under way, not only readers.
        if (troubles.slice(before).some(({ during }) => during === 'append')) hits++;
      }
      stop.abort();
      await writers;
      log = await wholeLog(stores[1]!);
      const { length } = log;
      await until(() => read.length >= length);
      end.abort();
      await reader;
    } finally {
      stop.abort();
      end.abort();
      await Promise.allSettled([writers, reader, ...stores.map((store) => store.close())]);
    }

    expect(acknowledged.length).toBeGreaterThanOrEqual((KILLS + 1) * APPENDS_BETWEEN);
    const byPlace = new Map(log.map(({ stream, revision, eventId }) => [`${stream.id} ${revision}`, eventId]));
    for (const { stream, revision, eventIds } of acknowledged)
      expect(eventIds.map((_, index) => byPlace.get(`${stream} ${revision - eventIds.length + 1 + index}`))).toEqual(eventIds);
    // Nothing that a reader was given has vanished, come twice or moved.
    expect(read).toEqual(log.map(({ eventId }) => eventId));
  });
});
