import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { canonicalJson } from '@setu/ledger';
import { GrowingStream } from '../../event-store/testing/growing-stream.js';
import { Child } from '../../event-store/testing/programs/child.js';
import { testDatabase } from '../../../infra/testing/test-database.js';
import { recordedLog, tally, tallyLines, tallyTables, TestWorker, until } from '../testing/index.js';
import type { WorkerTask, WorkerWord } from '../testing/programs/messages.js';

const PROGRAM = join(import.meta.dirname, '../testing/programs/worker.ts') as `/${string}`;
const KILLS = 5;
const AT = '2026-01-31T18:30:00.000Z';

describe('a worker process that is killed', () => {
  let database: Awaited<ReturnType<typeof testDatabase>>;
  let log: Awaited<ReturnType<typeof recordedLog>>;
  let watcher: TestWorker;
  const children: Child<WorkerWord>[] = [];
  const started = (task: Omit<WorkerTask, 'connectionString'> = {}): Child<WorkerWord> => {
    const child = new Child<WorkerWord>(PROGRAM, { connectionString: database.urls.app, ...task } satisfies WorkerTask);
    children.push(child);
    return child;
  };

  beforeEach(async () => {
    database = await testDatabase();
    log = await recordedLog(database.urls.app);
    watcher = new TestWorker(database.urls.app, log, [tally()]);
    await tallyTables(watcher.pool);
  });
  afterEach(async () => {
    for (const child of children.splice(0)) if (!child.ended) await child.kill();
    await watcher.stop();
    await log.close();
    await database.drop();
  });

  it('leaves a view with which another goes on, five times in mid-batch, and which is what a rebuild gives', async () => {
    const streams = Array.from({ length: 4 }, () => new GrowingStream());
    let amount = 0;
    const counted = (): { type: string; what: Uint8Array } => ({
      type: 'Counted',
      what: canonicalJson({
        type: 'Counted',
        schemaVersion: 1,
        occurredAt: { at: AT, precision: 'exact', source: 'witnessed' },
        data: { amount: amount++ },
      }),
    });
    const more = async (): Promise<void> => {
      for (const stream of streams)
        for (let time = 0; time < 5; time++) await stream.append(log, [counted(), counted(), counted()]);
    };

    await more();
    for (let kill = 0; kill < KILLS; kill++) {
      const victim = started({ standstillIn: 2 + (kill % 3) });
      await victim.until((words) => words.some(({ kind }) => kind === 'standing-still'));
      await victim.kill();
      expect(victim.ended).toEqual({ code: null, signal: 'SIGKILL' });
      // It had committed batches, and was hit in the next one, with rows written.
      expect(victim.words.map(({ kind }) => kind)).toEqual([
        'started',
        ...Array.from({ length: 1 + (kill % 3) }, () => 'committed'),
        'standing-still',
      ]);
      await more();
    }
    const last = started();
    await until(async () => (await watcher.subscriptions.health())[0]?.lag === 0, 'catching up');

    const total = await log.countAfter(undefined);
    expect(total).toBe(amount);
    const lines = await tallyLines(watcher.pool);
    expect(lines.map((line) => line.amount).sort((a, b) => a - b)).toEqual(Array.from({ length: total }, (_, index) => index));
    expect(await watcher.subscriptions.rebuild('tally')).toMatchObject({ outcome: 'same', events: total });
    expect((await watcher.subscriptions.health())[0]?.parked).toEqual([]);
    await last.stop();
  });
});
