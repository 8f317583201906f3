import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { testDatabase } from '../../../../../infra/testing/test-database.js';
import { AppendLock } from '../../../testing/append-lock.js';
import { eventsToAppend } from '../../../testing/events-to-append.js';
import { GrowingStream } from '../../../testing/growing-stream.js';
import { SeverableConnection } from '../../../testing/severable-connection.js';
import { RevisionConflict, StoreRefused, StoreUnavailable } from '../../errors.js';
import type { EventStore } from '../../event-store.js';
import { PostgresEventStore, type PostgresEventStoreOptions } from './postgres.event-store.js';
import type { StoreTrouble } from './store-trouble.js';

const APPEND = 'setu-append';
const END_LISTENER =
  "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query = 'listen setu_events'";
const lengthOf = async (store: EventStore): Promise<number> => (await store.readAll(undefined, 10_000)).length;

describe('PostgresEventStore when things go wrong', () => {
  let database: Awaited<ReturnType<typeof testDatabase>>;
  let wire: SeverableConnection;
  let owner: Client;
  let troubles: StoreTrouble[];
  const opened: PostgresEventStore[] = [];

  const open = async (options: Partial<PostgresEventStoreOptions> = {}): Promise<PostgresEventStore> => {
    const onTrouble = (trouble: StoreTrouble): void => void troubles.push(trouble);
    const store = await PostgresEventStore.open({ connectionString: wire.url, pollMs: 600_000, onTrouble, ...options });
    opened.push(store);
    return store;
  };

  /** Of the same role, which may end its own sessions. */
  const asApplication = async (text: string): Promise<readonly unknown[]> => {
    const client = new Client({ connectionString: database.urls.app });
    await client.connect();
    try {
      return (await client.query(text)).rows;
    } finally {
      await client.end();
    }
  };

  beforeEach(async () => {
    database = await testDatabase();
    wire = await SeverableConnection.to(database.urls.app);
    owner = new Client({ connectionString: database.urls.owner });
    await owner.connect();
    troubles = [];
  });
  afterEach(async () => {
    for (const store of opened.splice(0)) await store.close();
    await owner.end();
    await wire.close();
    await database.drop();
  });

  /** Appends after everything that stood before the lock: those who wait for it are served in their order. */
  const afterwards = async (lock: AppendLock, store: EventStore): ReturnType<GrowingStream['append']> => {
    const append = new GrowingStream().append(store);
    await lock.waiting();
    await lock.release();
    return append;
  };

  it.each(['answer', 'request'] as const)(
    'sends an append again whose %s was lost, and it is there exactly once',
    async (lost) => {
      const store = await open();
      const stream = new GrowingStream();
      await stream.append(store);
      wire.lose(lost, APPEND);
      const { events, appended } = await stream.append(store, 3);
      expect(wire.lost).toBe(1);
      expect(troubles).toContainEqual(expect.objectContaining({ during: 'append' }));
      // After a lost answer the second sending finds what the first has written.
      expect(appended).toMatchObject({ revision: 3, repeated: lost === 'answer' });
      expect((await store.readAll(undefined, 10)).slice(1).map(({ eventId }) => eventId)).toEqual(
        events.map(({ eventId }) => eventId),
      );
    },
  );

  it('answers every member of a group whose answer was lost', async () => {
    const store = await open();
    const streams = Array.from({ length: 20 }, () => new GrowingStream());
    wire.lose('answer', APPEND, 3);
    await Promise.all(streams.map((stream) => stream.append(store, 2)));
    expect(wire.lost).toBe(3);
    expect(await lengthOf(store)).toBe(40);
  });

  it.each(['pg_terminate_backend', 'pg_cancel_backend'])('survives %s in the middle of an append, five times', async (blow) => {
    const store = await open();
    const stream = new GrowingStream();
    for (let time = 1; time <= 5; time++) {
      const lock = await AppendLock.held(database.urls.app);
      const append = stream.append(store, 2);
      const [backend] = await lock.waiting();
      expect(await asApplication(`select ${blow}(${backend}) as struck`)).toEqual([{ struck: true }]);
      while (troubles.length < time) await sleep(5);
      await lock.release();
      expect((await append).appended).toMatchObject({ revision: 2 * time - 1, repeated: false });
    }
    expect(troubles.filter(({ during, code }) => during === 'append' && code.startsWith('57'))).toHaveLength(5);
    expect(await lengthOf(store)).toBe(10);
  });

  it('does not answer before the commit: what fails there was not appended', async () => {
    const store = await open();
    await owner.query(`
      create function public.fail() returns trigger language plpgsql as $$ begin raise exception 'at commit' using errcode = 'check_violation'; end $$;
      create constraint trigger fail_at_commit after insert on events.event deferrable initially deferred for each row execute function public.fail()`);
    const stream = new GrowingStream();
    await expect(stream.append(store)).rejects.toMatchObject({ name: 'StoreRefused', code: '23514' });
    expect(await store.head()).toBeUndefined();
    await owner.query('drop trigger fail_at_commit on events.event');
    expect((await stream.append(store)).appended).toMatchObject({ revision: 0, repeated: false });
    expect(await lengthOf(store)).toBe(1);
  });

  it('commits what waits together in one transaction, each member by itself', async () => {
    const store = await open();
    const settled = new GrowingStream();
    await settled.append(store);
    const lock = await AppendLock.held(database.urls.app);
    const first = new GrowingStream().append(store);
    await lock.waiting();
    const streams = Array.from({ length: 50 }, () => new GrowingStream());
    const members = streams.map((stream) => stream.append(store));
    const stale = store.append(settled.name, 'none', eventsToAppend(settled.name, undefined));
    const refused = expect(stale).rejects.toBeInstanceOf(RevisionConflict);
    await lock.release();
    await Promise.all([first, ...members, refused]);
    const { rows } = await owner.query<{ size: string }>(
      'select count(*) as size from events.event group by xmin::text order by min(position)',
    );
    expect(rows.map(({ size }) => Number(size))).toEqual([1, 1, 50]);
  });

  it('lets the one append that the database refuses alone, not those that waited with it', async () => {
    const store = await open();
    await owner.query("alter table events.event add constraint odd check (type <> 'Odd')");
    const lock = await AppendLock.held(database.urls.app);
    const first = new GrowingStream().append(store);
    await lock.waiting();
    const neighbours = Array.from({ length: 10 }, () => new GrowingStream());
    const before = neighbours.slice(0, 5).map((stream) => stream.append(store, 2));
    const odd = expect(new GrowingStream().append(store, [{}, { type: 'Odd' }])).rejects.toMatchObject({
      name: 'StoreRefused',
      code: '23514',
    });
    const after = neighbours.slice(5).map((stream) => stream.append(store, 2));
    await lock.release();
    await Promise.all([first, ...before, odd, ...after]);
    expect(await lengthOf(store)).toBe(21);
  });

  it('tells no value of a refused append', async () => {
    const store = await open();
    await owner.query("alter table events.event add constraint odd check (type <> 'Odd')");
    const error: unknown = await new GrowingStream().append(store, [{ type: 'Odd' }]).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(StoreRefused);
    expect((error as Error).message).toBe('the event store refused: 23514');
    expect((error as Error).cause).toBeUndefined();
  });

  it('refuses at once when rights are missing', async () => {
    const store = await open();
    await owner.query('revoke execute on function events.append from setu_app');
    await expect(new GrowingStream().append(store)).rejects.toMatchObject({ name: 'StoreRefused', code: '42501' });
    await owner.query('revoke select on events.event from setu_app');
    await expect(store.head()).rejects.toMatchObject({ name: 'StoreRefused', code: '42501' });
  });

  it('gives up an append that it could not send, and works again when the server is back', async () => {
    const store = await open({ patienceMs: 400 });
    const streams = Array.from({ length: 6 }, () => new GrowingStream());
    wire.cut();
    const first = expect(streams[0]!.append(store)).rejects.toBeInstanceOf(StoreUnavailable);
    await sleep(20);
    const later = streams.slice(1).map((stream) => expect(stream.append(store)).rejects.toBeInstanceOf(StoreUnavailable));
    await Promise.all([first, ...later, expect(store.head()).rejects.toBeInstanceOf(StoreUnavailable)]);
    wire.mend();
    expect(await store.head()).toBeUndefined();
    for (const stream of streams) expect((await stream.append(store)).appended).toMatchObject({ revision: 0, repeated: false });
  });

  it('leaves nothing behind of an append that it gave up while others were appending: no session, and no event that comes later', async () => {
    const stores = await Promise.all(Array.from({ length: 5 }, () => open({ patienceMs: 300 })));
    const lock = await AppendLock.held(database.urls.app);
    const appends = stores.map((store) => new GrowingStream().append(store));
    const givenUp = appends.map((append) => expect(append).rejects.toMatchObject({ name: 'StoreUnavailable', written: 'no' }));
    await lock.waiting(5);
    await Promise.all(givenUp);
    expect(await lock.waitingNow()).toEqual([]);
    await Promise.all(stores.map((store) => store.close()));
    const elsewhere = await open({ connectionString: database.urls.app });
    const { events } = await afterwards(lock, elsewhere);
    expect((await elsewhere.readAll(undefined, 20)).map(({ eventId }) => eventId)).toEqual(events.map(({ eventId }) => eventId));
  });

  it('says that an append is uncertain when its connection was lost on the way, and the server gives it up as well', async () => {
    const store = await open({ patienceMs: 400 });
    const lock = await AppendLock.held(database.urls.app);
    const append = new GrowingStream().append(store);
    const uncertain = expect(append).rejects.toMatchObject({ name: 'StoreUnavailable', written: 'unknown' });
    await lock.waiting();
    wire.cut();
    await uncertain;
    while ((await lock.waitingNow()).length > 0) await sleep(5);
    const elsewhere = await open({ connectionString: database.urls.app });
    await afterwards(lock, elsewhere);
    expect(await lengthOf(elsewhere)).toBe(1);
  });

  it('says of an append that was never sent that nothing was written', async () => {
    const store = await open({ patienceMs: 200 });
    wire.cut();
    await expect(new GrowingStream().append(store)).rejects.toMatchObject({ name: 'StoreUnavailable', written: 'no' });
  });

  it('rides out an absence that is shorter than its patience', async () => {
    const store = await open();
    const stream = new GrowingStream();
    await stream.append(store);
    wire.cut();
    const [append, read] = [stream.append(store), lengthOf(store)];
    while (!(['append', 'read'] as const).every((during) => troubles.some((trouble) => trouble.during === during)))
      await sleep(5);
    wire.mend();
    expect((await append).appended).toMatchObject({ revision: 1 });
    expect(await read).toBeGreaterThanOrEqual(1);
  });

  it('says that an append is uncertain when it was lost, and what was sent again is refused', async () => {
    const store = await open();
    wire.lose('answer', APPEND);
    const lock = await AppendLock.held(database.urls.app);
    const append = new GrowingStream().append(store);
    await lock.waiting();
    // The first sending is past this check; the second is not.
    await owner.query('revoke execute on function events.append from setu_app');
    await lock.release();
    const outcome: unknown = await append.then(
      ({ appended }) => appended,
      (error: unknown) => error,
    );
    expect(await lengthOf(store)).toBe(1);
    expect(outcome).toBeInstanceOf(StoreUnavailable);
  });

  it('answers the neighbours of a lost append that is then refused', async () => {
    const store = await open();
    await owner.query("alter table events.event add constraint odd check (type <> 'Odd')");
    const lock = await AppendLock.held(database.urls.app);
    const first = new GrowingStream().append(store);
    await lock.waiting();
    const neighbours = Array.from({ length: 10 }, () => new GrowingStream());
    const before = neighbours.slice(0, 5).map((stream) => stream.append(store, 2));
    const odd = expect(new GrowingStream().append(store, [{ type: 'Odd' }])).rejects.toMatchObject({
      name: 'StoreUnavailable',
      written: 'unknown',
    });
    const after = neighbours.slice(5).map((stream) => stream.append(store, 2));
    // The group is sent when the first has been answered, and its first sending is lost on the way.
    const answered = first.then(() => wire.lose('request', APPEND));
    await lock.release();
    await Promise.all([answered, first, ...before, odd, ...after]);
    expect(wire.lost).toBe(1);
    expect(await lengthOf(store)).toBe(21);
  });

  it('says of no member of a group that was written and then lost that it was refused', async () => {
    const store = await open();
    const lock = await AppendLock.held(database.urls.app);
    const first = new GrowingStream().append(store);
    await lock.waiting();
    const group = Array.from({ length: 3 }, () => new GrowingStream().append(store));
    const uncertain = Promise.all(group.map((append) => expect(append).rejects.toMatchObject({ written: 'unknown' })));
    const second = await AppendLock.next(database.urls.app);
    await lock.waiting(2);
    const answered = first.then(() => wire.lose('answer', APPEND));
    await lock.release();
    await answered;
    await second.waiting();
    await owner.query('revoke execute on function events.append from setu_app');
    await second.release();
    await uncertain;
    expect(await lengthOf(store)).toBe(4);
  });

  it('wakes its readers again after the listening connection was lost', async () => {
    const store = await open();
    const elsewhere = await open({ connectionString: database.urls.app });
    const reader = store.subscribe(undefined, { signal: new AbortController().signal })[Symbol.asyncIterator]();
    const stream = new GrowingStream();
    for (let time = 0; time < 3; time++) {
      const next = reader.next();
      while ((await asApplication(END_LISTENER)).length === 0) await sleep(5);
      const { events } = await stream.append(elsewhere);
      expect((await next).value).toMatchObject({ events: [{ eventId: events[0]!.eventId }] });
    }
    expect(troubles.filter(({ during }) => during === 'listen').length).toBeGreaterThanOrEqual(3);
    await reader.return?.();
  });

  it('finds what comes by looking, when it cannot listen at all', async () => {
    const store = await open({ pollMs: 50 });
    wire.lose('request', 'listen setu_events', Infinity);
    const reader = store.subscribe(undefined, { signal: new AbortController().signal })[Symbol.asyncIterator]();
    const next = reader.next();
    while (wire.lost === 0) await sleep(5);
    const { events } = await new GrowingStream().append(await open({ connectionString: database.urls.app }));
    expect((await next).value).toMatchObject({ events: [{ eventId: events[0]!.eventId }] });
    await reader.return?.();
  });

  it('says what is missing when it is opened on a database without events', async () => {
    await owner.query('drop schema events cascade');
    await expect(open()).rejects.toMatchObject({ name: 'StoreRefused', code: '42P01' });
    wire.cut();
    await expect(open({ patienceMs: 200 })).rejects.toBeInstanceOf(StoreUnavailable);
  });
});
