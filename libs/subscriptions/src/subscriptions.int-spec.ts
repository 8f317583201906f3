import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { StreamName } from '@setu/kernel';
import { Client } from 'pg';
import { testDatabase } from '../../../infra/testing/test-database.js';
import { counted, EventLog, IMPATIENT, tally, tallyLines, tallyTables, TestWorker, until } from '../testing/index.js';
import { effectSubscription } from './subscription.js';

const stream = (): StreamName => ({ category: 'case', id: randomUUID() });
type Database = Awaited<ReturnType<typeof testDatabase>>;

describe('subscriptions', () => {
  let database: Database;
  let log: EventLog;
  let workers: TestWorker[];

  const worker = (...args: Parameters<typeof make>): TestWorker => {
    const made = make(...args);
    workers.push(made);
    return made;
  };
  const make = (
    subscriptions: ConstructorParameters<typeof TestWorker>[2],
    settings?: ConstructorParameters<typeof TestWorker>[3],
  ) => new TestWorker(database.urls.app, log, subscriptions, settings);
  const caughtUp = async (of: TestWorker): Promise<void> =>
    until(async () => (await of.subscriptions.health()).every(({ lag }) => lag === 0), 'catching up');

  beforeEach(async () => {
    database = await testDatabase();
    log = new EventLog();
    workers = [];
    const setup = worker([]);
    await tallyTables(setup.pool);
  });

  afterEach(async () => {
    await Promise.all(workers.map((each) => each.stop()));
    await database.drop();
  });

  it('follows what is there and what comes, each event once and in order', async () => {
    const [a, b] = [stream(), stream()];
    log.record(counted(a, 1), { type: 'SomethingElse', stream: a }, counted(b, 2));
    const one = worker([tally()]).start();
    await caughtUp(one);
    log.record(counted(a, 3));
    await caughtUp(one);
    const lines = await tallyLines(one.pool);
    expect(lines.filter(({ stream_id }) => stream_id === a.id).map(({ amount }) => amount)).toEqual([1, 3]);
    expect(lines).toHaveLength(3);
  });

  it('says how it fares: position, lag, state and holder', async () => {
    const a = stream();
    log.record(counted(a, 1));
    const one = worker([tally()]);
    expect(await one.subscriptions.health()).toEqual([{ name: 'tally', state: 'idle', lag: 1, parked: [] }]);
    one.start();
    await caughtUp(one);
    const [health] = await one.subscriptions.health();
    expect(health).toMatchObject({ state: 'running', lag: 0, position: { storeId: log.storeId, value: '1' } });
    expect(health?.holder).toContain(String(process.pid));
    expect(health?.lastBatchAt).toBeDefined();
  });

  it('is given back on a graceful stop, so that a successor starts at once', async () => {
    const patient = { leaseMs: 600_000 };
    const first = worker([tally()], patient).start();
    await until(() => first.saw('started'));
    await first.runner.stop();
    const second = worker([tally()], patient).start();
    await until(() => second.saw('started'));
    expect(second.notices[0]).toEqual({ kind: 'started', subscription: 'tally' });
  });

  it('is held by one of two workers, and taken over when the holder falls silent', async () => {
    const [first, second] = [worker([tally()]).start(), worker([tally()])];
    await until(() => first.saw('started'));
    second.start();
    await sleep(1_000);
    expect(second.saw('started')).toBe(false);
    // The process of the holder stands still: it can neither renew its lease nor ask for it.
    let resume: () => void = () => {};
    const standstill = new Promise<void>((resolve) => (resume = resolve));
    const { pool } = first;
    const [query, connect] = [pool.query.bind(pool), pool.connect.bind(pool)] as ((...args: unknown[]) => Promise<unknown>)[];
    pool.query = (async (...args: unknown[]) => standstill.then(() => query!(...args))) as unknown as typeof pool.query;
    pool.connect = (async (...args: unknown[]) => standstill.then(() => connect!(...args))) as unknown as typeof pool.connect;
    log.record(counted(stream(), 1));
    await until(() => second.saw('started'));
    await caughtUp(second);
    expect(await tallyLines(second.pool)).toHaveLength(1);
    expect(first.notices.map(({ kind }) => kind)).toEqual(['started']);
    resume();
    await until(() => first.saw('fenced-off'));
    expect(await tallyLines(second.pool)).toHaveLength(1);
  });

  it('lets a worker that was paused between batches past its lease write nothing', async () => {
    const a = stream();
    let paused = true;
    log.record(counted(a, 1));
    const slow = Object.assign(Object.create(log) as EventLog, {
      async *subscribe(...args: Parameters<EventLog['subscribe']>) {
        for await (const batch of log.subscribe(...args)) {
          while (paused) await sleep(10);
          yield batch;
        }
      },
    });
    const sleeper = new TestWorker(database.urls.app, slow, [tally()], { leaseMs: 600_000 });
    workers.push(sleeper);
    sleeper.start();
    await until(() => sleeper.saw('started'));
    const { rows } = await sleeper.pool.query<{ epoch: string }>('SELECT epoch FROM subscriptions.checkpoint');
    await sleeper.pool.query('UPDATE subscriptions.checkpoint SET lease_until = clock_timestamp()');
    const second = worker([tally()]).start();
    await caughtUp(second);
    await second.pool.query('DELETE FROM views.tally_line');
    paused = false;
    await until(() => sleeper.saw('fenced-off'));
    expect(await tallyLines(second.pool)).toEqual([]);
    const after = await second.pool.query<{ epoch: string }>('SELECT epoch FROM subscriptions.checkpoint');
    expect(Number(after.rows[0]?.epoch)).toBe(Number(rows[0]?.epoch) + 1);
  });

  it('lets a worker that was paused inside a transaction past its lease write nothing, and its locks hold nobody up', async () => {
    const a = stream();
    log.record(counted(a, 1));
    let resume: () => void = () => {};
    const gate = new Promise<void>((resolve) => (resume = resolve));
    let entered = false;
    const paused = tally({
      beforeApply: async () => {
        entered = true;
        await gate;
      },
    });
    const first = worker([paused], { leaseMs: 300, standbyMs: 5_000 }).start();
    await until(() => entered);
    const query = first.pool.query.bind(first.pool) as (...args: unknown[]) => Promise<unknown>;
    first.pool.query = (async (...args: unknown[]) => gate.then(() => query(...args))) as unknown as typeof first.pool.query;
    const second = worker([tally()], { leaseMs: 5_000 }).start();
    await caughtUp(second);
    await second.pool.query('DELETE FROM views.tally_line');
    resume();
    await until(() => first.saw('interrupted') || first.saw('fenced-off'));
    await sleep(200);
    expect(await tallyLines(second.pool)).toEqual([]);
  });

  it('loses and repeats nothing when its connections are killed again and again', async () => {
    const streams = Array.from({ length: 5 }, stream);
    const one = worker([tally()], { maxBatch: 7 }).start();
    const killer = new Client({ connectionString: database.urls.app });
    await killer.connect();
    for (let round = 0; round < 12; round++) {
      log.record(...Array.from({ length: 20 }, (_, n) => counted(streams[n % 5]!, round * 20 + n)));
      await sleep(15);
      await killer.query(
        'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
      );
    }
    await killer.end();
    await caughtUp(one);
    const lines = await tallyLines(one.pool);
    expect(lines.map(({ amount }) => amount).sort((x, y) => x - y)).toEqual(Array.from({ length: 240 }, (_, n) => n));
    const [health] = await one.subscriptions.health();
    expect(health?.parked).toEqual([]);
    expect(one.saw('interrupted')).toBe(true);
  });

  it('waits for a store that is away, and parks nothing', async () => {
    log.away = true;
    const one = worker([tally()]).start();
    await until(() => one.notices.filter(({ kind }) => kind === 'interrupted').length > 2);
    log.away = false;
    log.record(counted(stream(), 1));
    await caughtUp(one);
    expect(await tallyLines(one.pool)).toHaveLength(1);
  });

  it('stops at an unknown event type and says so, with everything before it done; a newer build goes on', async () => {
    const a = stream();
    log.record(counted(a, 1), { type: 'FromTheFuture', stream: a }, counted(a, 2));
    log.unknownTypes.add('FromTheFuture');
    const old = worker([tally()]).start();
    await until(() => old.saw('stopped'));
    const [health] = await old.subscriptions.health();
    expect(health).toMatchObject({ state: 'stopped', stopped: { reason: 'UnknownEventType', at: 'FromTheFuture' }, lag: 2 });
    expect(await tallyLines(old.pool)).toHaveLength(1);
    await old.runner.stop();
    log.unknownTypes.clear();
    const newer = worker([tally()]).start();
    await caughtUp(newer);
    expect(await tallyLines(newer.pool)).toHaveLength(2);
    expect((await newer.subscriptions.health())[0]?.stopped).toBeUndefined();
  });

  it('stops at a view of another version of its projection, leaves it alone, and goes on by itself once it is rebuilt', async () => {
    const a = stream();
    log.record(counted(a, 1));
    const old = worker([tally()]).start();
    await caughtUp(old);
    await old.runner.stop();
    const newer = worker([tally({ version: 2 })]).start();
    await until(() => newer.saw('stopped'));
    const stopped = { reason: 'view.needs-rebuild', at: 'version 1' };
    expect((await newer.subscriptions.health())[0]?.stopped).toEqual(stopped);
    log.record(counted(a, 2));
    const epoch = async () => (await newer.pool.query('SELECT epoch FROM subscriptions.checkpoint')).rows;
    const before = await epoch();
    await sleep(10 * IMPATIENT.standbyMs);
    expect(await epoch()).toEqual(before);
    expect((await newer.subscriptions.health())[0]).toMatchObject({ state: 'stopped', stopped, lag: 1 });

    expect(await newer.subscriptions.rebuild('tally')).toMatchObject({ switched: true, events: 1 });
    await caughtUp(newer);
    expect(newer.notices.filter(({ kind }) => kind === 'stopped')).toHaveLength(1);
    expect((await tallyLines(newer.pool)).map(({ amount }) => amount)).toEqual([1, 2]);
    const [health] = await newer.subscriptions.health();
    expect(health?.state).toBe('running');
    expect(health?.stopped).toBeUndefined();
  });

  it('says that it is stopped no longer as soon as it is rebuilt, also when no worker runs', async () => {
    log.record(counted(stream(), 1));
    const old = worker([tally()]).start();
    await caughtUp(old);
    await old.runner.stop();
    const newer = worker([tally({ version: 2 })]).start();
    await until(() => newer.saw('stopped'));
    await newer.runner.stop();
    await newer.subscriptions.rebuild('tally');
    const [health] = await newer.subscriptions.health();
    expect(health?.state).toBe('idle');
    expect(health?.stopped).toBeUndefined();
  });

  it('stays stopped at an event that it cannot read, also after a rebuild', async () => {
    const a = stream();
    log.record(counted(a, 1), { type: 'FromTheFuture', stream: a });
    log.unknownTypes.add('FromTheFuture');
    const one = worker([tally()]).start();
    await until(() => one.saw('stopped'));
    expect(await one.subscriptions.rebuild('tally')).toMatchObject({ outcome: 'same', switched: true });
    expect((await one.subscriptions.health())[0]).toMatchObject({ state: 'stopped', stopped: { reason: 'UnknownEventType' } });
  });

  it('goes back to the workers of the version that its rows have, while a newer one waits for the rebuild', async () => {
    const a = stream();
    log.record(counted(a, 1));
    const old = worker([tally()]).start();
    await caughtUp(old);
    await old.runner.stop();
    const newer = worker([tally({ version: 2 })]).start();
    await until(() => newer.saw('stopped'));
    const again = worker([tally()]).start();
    log.record(counted(a, 2));
    await caughtUp(again);
    await newer.subscriptions.rebuild('tally');
    await until(() => newer.saw('started'));
    log.record(counted(a, 3));
    await caughtUp(newer);
    expect((await newer.subscriptions.health())[0]?.state).toBe('running');
  });

  describe('an event that cannot be projected', () => {
    it('is tried again, then parks its stream; its neighbours go on, its later events wait', async () => {
      const [bad, good] = [stream(), stream()];
      const broken = new Set([13]);
      const one = worker([tally({ broken })]);
      log.record(counted(good, 1), counted(bad, 2), counted(bad, 13), counted(good, 3), counted(bad, 4));
      one.start();
      await caughtUp(one);
      const lines = await tallyLines(one.pool);
      expect(lines.filter(({ stream_id }) => stream_id === good.id).map(({ amount }) => amount)).toEqual([1, 3]);
      expect(lines.filter(({ stream_id }) => stream_id === bad.id).map(({ amount }) => amount)).toEqual([2]);
      const [health] = await one.subscriptions.health();
      expect(health?.parked).toEqual([
        expect.objectContaining({
          stream: bad,
          firstRevision: 1,
          firstPosition: '3',
          eventType: 'Counted',
          error: { name: 'RangeError', code: null },
          attempts: 3,
        }),
      ]);
      expect(JSON.stringify(health)).not.toContain('secret');
      expect(one.notices.filter(({ kind }) => kind === 'parked')).toEqual([
        { kind: 'parked', subscription: 'tally', stream: bad, eventType: 'Counted', error: { name: 'RangeError', code: null } },
      ]);

      log.record(counted(bad, 5), counted(good, 6));
      await caughtUp(one);
      expect(await one.subscriptions.retryParked('tally')).toEqual([
        { stream: bad, events: 0, error: { name: 'RangeError', code: null } },
      ]);
      expect((await one.subscriptions.health())[0]?.parked[0]?.attempts).toBe(4);

      broken.clear();
      expect(await one.subscriptions.retryParked('tally', bad)).toEqual([{ stream: bad, events: 3 }]);
      log.record(counted(bad, 7));
      await caughtUp(one);
      const after = await tallyLines(one.pool);
      expect(after.filter(({ stream_id }) => stream_id === bad.id).map(({ amount }) => amount)).toEqual([2, 13, 4, 5, 7]);
      expect((await one.subscriptions.health())[0]?.parked).toEqual([]);
    });

    it('is retried all or nothing: if a waiting event fails, nothing of the stream is written', async () => {
      const bad = stream();
      const broken = new Set([13, 14]);
      const one = worker([tally({ broken })]).start();
      log.record(counted(bad, 13), counted(bad, 1), counted(bad, 14));
      await caughtUp(one);
      broken.delete(13);
      expect((await one.subscriptions.retryParked('tally'))[0]?.error).toEqual({ name: 'RangeError', code: null });
      expect(await tallyLines(one.pool)).toEqual([]);
    });

    it('is not parked when it succeeds at a later try', async () => {
      const a = stream();
      let failures = 2;
      const flaky = tally();
      const project = flaky.projection.project.bind(flaky.projection);
      const projection = {
        ...flaky.projection,
        project: (event: Parameters<typeof project>[0]) => {
          if (failures-- > 0) throw new Error('not now');
          return project(event);
        },
      };
      const one = worker([{ ...flaky, projection }]);
      log.record(counted(a, 1));
      one.start();
      await caughtUp(one);
      expect(await tallyLines(one.pool)).toHaveLength(1);
      expect((await one.subscriptions.health())[0]?.parked).toEqual([]);
    });

    it('is parked for a row that its table refuses, yet never for a table that is missing', async () => {
      const [a, b] = [stream(), stream()];
      const one = worker([tally()]);
      log.record({ type: 'Counted', stream: a, data: { amount: null } }, counted(b, 1));
      one.start();
      await caughtUp(one);
      expect((await one.subscriptions.health())[0]?.parked[0]).toMatchObject({ stream: a, error: { code: '23502' } });
      await one.pool.query('ALTER TABLE views.tally RENAME TO tally_away');
      log.record(counted(b, 2));
      await until(() => one.notices.filter(({ kind }) => kind === 'interrupted').length > 5);
      await one.pool.query('ALTER TABLE views.tally_away RENAME TO tally');
      await caughtUp(one);
      expect((await one.subscriptions.health())[0]?.parked).toHaveLength(1);
      expect(await tallyLines(one.pool)).toHaveLength(2);
    });
  });

  describe('reading one’s own write', () => {
    it('waits until the view has come that far', async () => {
      const a = stream();
      const one = worker([tally()]).start();
      const [event] = log.record(counted(a, 1));
      await one.subscriptions.waitFor('tally', event!.position, { stream: a });
      expect(await tallyLines(one.pool)).toHaveLength(1);
    });

    it('gives up when the view is behind', async () => {
      const [event] = log.record(counted(stream(), 1));
      await expect(worker([tally()]).subscriptions.waitFor('tally', event!.position, { timeoutMs: 60 })).rejects.toMatchObject({
        code: 'view.behind',
        facts: { view: 'tally' },
      });
    });

    it('names the stream that is parked, at once and also when the view has passed it', async () => {
      const [bad, good] = [stream(), stream()];
      const one = worker([tally({ broken: new Set([13]) })]).start();
      const [first, , last] = log.record(counted(bad, 13), counted(good, 1), counted(bad, 2));
      await caughtUp(one);
      for (const { position } of [first!, last!])
        await expect(one.subscriptions.waitFor('tally', position, { stream: bad })).rejects.toMatchObject({
          code: 'view.parked',
          facts: { view: 'tally', category: 'case', stream: bad.id },
        });
      await one.subscriptions.waitFor('tally', last!.position, { stream: good });
    });

    it('names the stream of the reader’s own write also when she reads a list', async () => {
      const [bad, good] = [stream(), stream()];
      const one = worker([tally({ broken: new Set([13]) })]).start();
      const [failed, neighbour, waiting] = log.record(counted(bad, 13), counted(good, 1), counted(bad, 2));
      await caughtUp(one);
      for (const { position } of [failed!, waiting!])
        await expect(one.subscriptions.waitFor('tally', position)).rejects.toMatchObject({
          code: 'view.parked',
          facts: { view: 'tally', category: 'case', stream: bad.id },
        });
      await one.subscriptions.waitFor('tally', neighbour!.position);
      const [later] = log.record(counted(good, 3));
      await one.subscriptions.waitFor('tally', later!.position);
    });

    it('shows what was recorded in a stream before the event that is parked', async () => {
      const bad = stream();
      const one = worker([tally({ broken: new Set([13]) })]).start();
      const [shown, , waiting] = log.record(counted(bad, 1), counted(bad, 13), counted(bad, 2));
      await caughtUp(one);
      await one.subscriptions.waitFor('tally', shown!.position, { stream: bad });
      await one.subscriptions.waitFor('tally', shown!.position);
      await expect(one.subscriptions.waitFor('tally', waiting!.position, { stream: bad })).rejects.toMatchObject({
        code: 'view.parked',
      });
    });

    it('refuses a position of another store', async () => {
      const one = worker([tally()]).start();
      log.record(counted(stream(), 1));
      await caughtUp(one);
      await expect(one.subscriptions.waitFor('tally', { storeId: randomUUID(), value: '1' })).rejects.toMatchObject({
        name: 'ForeignPosition',
      });
    });
  });

  describe('an effect', () => {
    it('is done before the checkpoint moves, and done again if the worker dies in between', async () => {
      const a = stream();
      const done: string[] = [];
      const lagWhenDone: number[] = [];
      let die: () => Promise<unknown> = async () => {};
      const one = worker([
        effectSubscription({
          name: 'effect',
          handles: ['Counted'],
          handle: async (event) => {
            done.push(event.eventId);
            lagWhenDone.push((await one.subscriptions.health())[0]!.lag);
            if (done.length === 2) await die();
          },
        }),
      ]);
      die = () => one.pool.query('UPDATE subscriptions.checkpoint SET epoch = epoch + 1, holder = NULL, lease_until = NULL');
      const [first, , last] = log.record(counted(a, 1), { type: 'Other', stream: a }, counted(a, 2));
      one.start();
      await caughtUp(one);
      expect(done).toEqual([first, last, first, last].map((event) => event!.eventId));
      expect(lagWhenDone).toEqual([3, 3, 3, 3]);
    });

    it('is retried, parks its stream, and goes on where it stood when tried again', async () => {
      const [bad, good] = [stream(), stream()];
      let broken = true;
      const done: number[] = [];
      const effect = effectSubscription({
        name: 'effect',
        handles: 'all',
        handle: async (event) => {
          const { amount } = event.data as { amount: number };
          if (broken && amount === 13) throw Object.assign(new Error('secret'), { name: 'MailRefused', code: 'mail.refused' });
          done.push(amount);
        },
      });
      const one = worker([effect]).start();
      log.record(counted(bad, 13), counted(good, 1), counted(bad, 2));
      await caughtUp(one);
      expect(done).toEqual([1]);
      expect((await one.subscriptions.health())[0]?.parked[0]?.error).toEqual({ name: 'MailRefused', code: 'mail.refused' });
      expect(one.notices).toContainEqual(
        expect.objectContaining({ kind: 'parked', error: { name: 'MailRefused', code: 'mail.refused' } }),
      );
      broken = false;
      log.record(counted(bad, 3));
      await caughtUp(one);
      await one.subscriptions.retryParked('effect');
      log.record(counted(bad, 4));
      await caughtUp(one);
      expect(done).toEqual([1, 13, 2, 3, 4]);
    });

    it('is not to blame when what it writes to is away', async () => {
      let away = true;
      const done: string[] = [];
      const effect = effectSubscription({
        name: 'effect',
        handles: 'all',
        handle: async (event) => {
          if (away) throw Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
          done.push(event.type);
        },
      });
      const one = worker([effect]).start();
      log.record(counted(stream(), 1));
      await until(() => one.notices.filter(({ kind }) => kind === 'interrupted').length > 5);
      away = false;
      await caughtUp(one);
      expect(done).toEqual(['Counted']);
      expect((await one.subscriptions.health())[0]?.parked).toEqual([]);
    });
  });
});
