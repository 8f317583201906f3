import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { StreamName } from '@setu/kernel';
import { testDatabase } from '../../../infra/testing/test-database.js';
import { counted, EventLog, tally, tallyLines, tallyTables, TestWorker, until } from '../testing/index.js';
import type { RebuildProgress } from './rebuild/rebuild-progress.js';

const stream = (): StreamName => ({ category: 'case', id: randomUUID() });

describe('a rebuild', () => {
  let database: Awaited<ReturnType<typeof testDatabase>>;
  let log: EventLog;
  let one: TestWorker;
  let broken: Set<number>;
  const streams = Array.from({ length: 7 }, stream);
  const more = (count: number, from = 0) =>
    log.record(...Array.from({ length: count }, (_, n) => counted(streams[n % 7]!, from + n)));
  const caughtUp = (): Promise<void> =>
    until(async () => (await one.subscriptions.health()).every(({ lag }) => lag === 0), 'catching up');
  const tables = async (): Promise<readonly string[]> =>
    (
      await one.pool.query("SELECT tablename FROM pg_tables WHERE schemaname = 'views' AND tablename LIKE 'tally%' ORDER BY 1")
    ).rows.map(({ tablename }) => tablename);

  beforeEach(async () => {
    database = await testDatabase();
    log = new EventLog();
    broken = new Set();
    one = new TestWorker(database.urls.app, log, [tally({ broken })]);
    await tallyTables(one.pool);
    one.start();
    more(180);
    await caughtUp();
  });

  afterEach(async () => {
    await one.stop();
    await database.drop();
  });

  it('gives row for row the same view, says how far it is, and the live loop goes on after the switch', async () => {
    const before = await tallyLines(one.pool);
    const progress: RebuildProgress[] = [];
    const rebuild = await one.subscriptions.rebuild('tally', { onProgress: (each) => progress.push(each) });
    expect(rebuild).toMatchObject({ name: 'tally', outcome: 'same', switched: true, events: 180 });
    expect(rebuild.differences).toEqual([
      { table: 'tally', liveRows: 7, rebuiltRows: 7, onlyLive: 0, onlyRebuilt: 0, firstKeys: [] },
      { table: 'tally_line', liveRows: 180, rebuiltRows: 180, onlyLive: 0, onlyRebuilt: 0, firstKeys: [] },
    ]);
    expect(progress.map(({ done, total }) => [done, total])).toEqual([
      [0, 180],
      [50, 180],
      [100, 180],
      [150, 180],
      [180, 180],
    ]);
    expect(await tallyLines(one.pool)).toEqual(before);
    expect(await tables()).toEqual(['tally', 'tally_line']);
    more(10, 1_000);
    await caughtUp();
    expect(await tallyLines(one.pool)).toHaveLength(190);
    expect((await one.subscriptions.health())[0]?.lastRebuild?.rebuildId).toBe(rebuild.rebuildId);
  });

  it('runs while events keep coming, and loses and repeats none', async () => {
    let coming = true;
    const writing = (async () => {
      for (let n = 0; coming; n++) {
        more(5, 2_000 + n * 5);
        // Slow enough for a busy machine to catch up with.
        await sleep(25);
      }
    })();
    const outcomes: string[] = [];
    try {
      for (let round = 0; round < 3; round++) {
        const before = await log.countAfter(undefined);
        outcomes.push((await one.subscriptions.rebuild('tally')).outcome);
        expect(await log.countAfter(undefined)).toBeGreaterThan(before);
      }
    } finally {
      coming = false;
      await writing;
    }
    expect(outcomes).toEqual(['same', 'same', 'same']);
    await caughtUp();
    expect(await tallyLines(one.pool)).toHaveLength(await log.countAfter(undefined));
  });

  it('finds rows that were changed, lost or made up, names them, and mends the view', async () => {
    const right = await tallyLines(one.pool);
    await one.pool.query('UPDATE views.tally_line SET amount = -1 WHERE amount = 3');
    await one.pool.query('DELETE FROM views.tally_line WHERE amount = 10');
    const invented = randomUUID();
    await one.pool.query('INSERT INTO views.tally_line VALUES ($1, 0, 99)', [invented]);
    const rebuild = await one.subscriptions.rebuild('tally');
    expect(rebuild).toMatchObject({ outcome: 'different', switched: true });
    const [first, lines] = rebuild.differences;
    expect(first).toMatchObject({ onlyLive: 0, onlyRebuilt: 0 });
    expect(lines).toMatchObject({ liveRows: 180, rebuiltRows: 180, onlyLive: 2, onlyRebuilt: 2 });
    expect(lines?.firstKeys).toHaveLength(3);
    expect(lines?.firstKeys).toEqual(
      expect.arrayContaining([
        { stream_id: streams[3]!.id, revision: 0 },
        { stream_id: streams[3]!.id, revision: 1 },
        { stream_id: invented, revision: 0 },
      ]),
    );
    expect(await tallyLines(one.pool)).toEqual(right);
  });

  it('only compares when told not to switch', async () => {
    await one.pool.query('UPDATE views.tally_line SET amount = -1 WHERE amount = 3');
    const rebuild = await one.subscriptions.rebuild('tally', { switchOver: false });
    expect(rebuild).toMatchObject({ outcome: 'different', switched: false });
    expect((await tallyLines(one.pool)).filter(({ amount }) => amount === -1)).toHaveLength(1);
    expect(await tables()).toEqual(['tally', 'tally_line']);
  });

  it('that is cut short leaves the live view alone, and the next one starts clean', async () => {
    const before = await tallyLines(one.pool);
    const cutShort = one.subscriptions.rebuild('tally', {
      onProgress: ({ done }) => {
        if (done >= 100) log.away = true;
      },
    });
    await expect(cutShort).rejects.toMatchObject({ name: 'StoreUnavailable' });
    log.away = false;
    expect((await one.subscriptions.health())[0]?.lastRebuild).toMatchObject({
      outcome: 'failed',
      switched: false,
      error: { name: 'StoreUnavailable', code: null },
    });
    expect(await tallyLines(one.pool)).toEqual(before);
    await one.pool.query('CREATE TABLE views.tally__next (left_behind int)');
    await one.pool.query("INSERT INTO subscriptions.rebuild (rebuild_id, name, version) VALUES (gen_random_uuid(), 'tally', 1)");
    expect((await one.subscriptions.rebuild('tally')).outcome).toBe('same');
    const { rows } = await one.pool.query(
      "SELECT error_name FROM subscriptions.rebuild WHERE outcome = 'failed' ORDER BY started_at",
    );
    expect(rows).toEqual([{ error_name: 'StoreUnavailable' }, { error_name: 'Interrupted' }]);
    expect(await tables()).toEqual(['tally', 'tally_line']);
  });

  it('is refused while another one runs', async () => {
    let second: Promise<unknown> | undefined;
    await one.subscriptions.rebuild('tally', {
      onProgress: ({ done }) => {
        if (done === 100)
          second = one.subscriptions.rebuild('tally').then(
            () => undefined,
            (error: unknown) => error,
          );
      },
    });
    expect(await second).toMatchObject({ name: 'RebuildRunning' });
  });

  it('parks the streams that its own events cannot be projected for, and frees those that now can be', async () => {
    broken.add(500);
    log.record(counted(streams[0]!, 500), counted(streams[0]!, 501), counted(streams[1]!, 502));
    await caughtUp();
    expect((await one.subscriptions.health())[0]?.parked).toHaveLength(1);
    expect((await one.subscriptions.rebuild('tally')).outcome).toBe('same');
    expect((await one.subscriptions.health())[0]?.parked).toMatchObject([
      { stream: streams[0], firstRevision: 26, error: { name: 'RangeError' } },
    ]);
    broken.clear();
    const rebuild = await one.subscriptions.rebuild('tally');
    expect(rebuild.differences[1]).toMatchObject({ onlyLive: 0, onlyRebuilt: 2 });
    expect((await one.subscriptions.health())[0]?.parked).toEqual([]);
  });

  it('stops at an event that this build cannot read', async () => {
    log.record({ type: 'FromTheFuture', stream: streams[0]! });
    await caughtUp();
    log.unknownTypes.add('FromTheFuture');
    await expect(one.subscriptions.rebuild('tally')).rejects.toMatchObject({ name: 'MustStop', at: 'FromTheFuture' });
    expect(await tallyLines(one.pool)).toHaveLength(180);
    expect(await tables()).toEqual(['tally', 'tally_line']);
  });
});
