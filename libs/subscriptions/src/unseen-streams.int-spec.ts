import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { StreamName } from '@setu/kernel';
import { testDatabase } from '../../../infra/testing/test-database.js';
import { counted, EventLog, tally, tallyTables, TestWorker, until } from '../testing/index.js';

const stream = (): StreamName => ({ category: 'case', id: randomUUID() });
const ids = (...streams: readonly StreamName[]): readonly string[] => streams.map(({ id }) => id).sort();

describe('What a view does not show yet', () => {
  let database: Awaited<ReturnType<typeof testDatabase>>;
  let log: EventLog;
  let worker: TestWorker;

  beforeEach(async () => {
    database = await testDatabase();
    log = new EventLog();
    worker = new TestWorker(database.urls.app, log, [tally()]);
    await tallyTables(worker.pool);
  });
  afterEach(async () => {
    await worker.stop();
    await database.drop();
  });
  const unseen = async (type = 'Counted'): Promise<readonly string[]> =>
    [...(await worker.subscriptions.unseen('tally', [type]))].sort();

  it('is everything before the view has begun, over as many pages as there are, by type and each stream once', async () => {
    expect(await unseen()).toEqual([]);
    const [a, b, c] = [stream(), stream(), stream()];
    log.record(
      ...Array.from({ length: 1_100 }, (_, amount) => counted(a, amount)),
      { type: 'SomethingElse', stream: b },
      counted(c, 1),
    );
    expect(await unseen()).toEqual(ids(a, c));
    expect(await unseen('SomethingElse')).toEqual(ids(b));
  });

  it('is what comes after its checkpoint, while no worker runs', async () => {
    const [a, b] = [stream(), stream()];
    log.record(counted(a, 1));
    worker.start();
    await until(async () => (await worker.subscriptions.health())[0]?.lag === 0, 'catching up');
    await worker.runner.stop();
    expect(await unseen()).toEqual([]);
    log.record(counted(b, 1));
    expect(await unseen()).toEqual(ids(b));
  });

  it('is what waits in a parked stream, from the event that parked it, however far the view has come', async () => {
    const [a, b] = [stream(), stream()];
    log.record(counted(a, 1), { type: 'SomethingElse', stream: a }, counted(a, 2), counted(b, 1), {
      type: 'SomethingElse',
      stream: b,
    });
    worker.start();
    await until(async () => (await worker.subscriptions.health())[0]?.lag === 0, 'catching up');
    const parked = (at: StreamName, revision: number) =>
      worker.pool.query(
        `INSERT INTO subscriptions.parked (name, stream_category, stream_id, first_position, first_revision, event_id, event_type, error_name, attempts)
         VALUES ('tally', 'case', $1, '0', $2, $1, 'Counted', 'InventedError', 3)`,
        [at.id, revision],
      );
    await parked(a, 1);
    await parked(b, 1);
    expect(await unseen()).toEqual(ids(a));
    expect(await unseen('SomethingElse')).toEqual(ids(a, b));
  });

  it('of a checkpoint of another store is everything: nothing of this one was shown', async () => {
    const a = stream();
    log.record(counted(a, 1));
    worker.start();
    await until(async () => (await worker.subscriptions.health())[0]?.lag === 0, 'catching up');
    await worker.runner.stop();
    await worker.pool.query(`UPDATE subscriptions.checkpoint SET store_id = $1 WHERE name = 'tally'`, [randomUUID()]);
    expect(await unseen()).toEqual(ids(a));
  });
});
