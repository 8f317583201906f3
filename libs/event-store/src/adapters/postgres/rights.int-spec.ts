import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { testDatabase } from '../../../../../infra/testing/test-database.js';
import { GrowingStream } from '../../../testing/growing-stream.js';
import { appendStatement } from './append-statement.js';
import { PostgresEventStore } from './postgres.event-store.js';

const NOT_ALLOWED = '42501';
const REFUSED_BY_TRIGGER = '23001';
const BROKEN_CHECK = '23514';

/** Every way to change or remove what is recorded. */
const CHANGES = [
  "update events.event set type = 'Other'",
  'update events.event set position = position where false',
  'delete from events.event',
  'delete from events.event where false',
  'truncate events.event',
  'truncate events.event cascade',
  'insert into events.event select * from events.event on conflict (event_id) do update set type = excluded.type',
  'merge into events.event e using events.event o on e.event_id = o.event_id when matched then delete',
  'update events.store set store_id = gen_random_uuid()',
  'delete from events.store',
  'truncate events.store',
];

/** Every way to get rid of what refuses that. */
const SCHEMA_CHANGES = [
  'alter table events.event disable trigger all',
  'alter table events.event disable trigger refuse_change',
  'drop trigger refuse_change on events.event',
  'alter table events.event add column note text',
  'alter table events.event alter column what drop not null',
  'alter table events.event rename to event_2',
  'alter table events.event owner to setu_app',
  'drop table events.event',
  'drop schema events cascade',
  'drop function events.append',
  'create or replace function events.refuse_change() returns trigger language plpgsql as $$ begin return null; end $$',
  'create trigger mine before insert on events.event for each row execute function events.refuse_change()',
  'create rule mine as on insert to events.event do instead nothing',
  'create table events.mine (id integer)',
  "set session_replication_role = 'replica'",
  'create policy mine on events.event for select using (false)',
];

describe('rights on events', () => {
  let database: Awaited<ReturnType<typeof testDatabase>>;
  const clients: Partial<Record<'owner' | 'app' | 'vault', Client>> = {};
  const stream = new GrowingStream();

  beforeAll(async () => {
    database = await testDatabase();
    const store = await PostgresEventStore.open({ connectionString: database.urls.app });
    await stream.append(store, 3);
    await store.close();
    for (const role of ['owner', 'app', 'vault'] as const) {
      clients[role] = new Client({ connectionString: database.urls[role] });
      await clients[role].connect();
    }
  });
  afterAll(async () => {
    for (const client of Object.values(clients)) await client.end();
    await database.drop();
  });

  const sqlstate = async (role: 'owner' | 'app' | 'vault', statement: string): Promise<string> =>
    clients[role]!.query(statement).then(
      () => 'carried out',
      (error: { code: string }) => error.code,
    );
  /** Every row as PostgreSQL writes it, so that any change would show. */
  const recorded = async (): Promise<unknown> =>
    (
      await clients.owner!.query(
        'select (select jsonb_agg(e order by position) from events.event e) as events, (select jsonb_agg(s) from events.store s) as store',
      )
    ).rows;

  const trying = async (role: 'owner' | 'app' | 'vault', statement: string): Promise<string> => {
    const before = await recorded();
    const state = await sqlstate(role, statement);
    expect(await recorded()).toEqual(before);
    return state;
  };

  it.each(CHANGES)('lets neither the application nor the vault: %s', async (statement) => {
    expect(await trying('app', statement)).toBe(NOT_ALLOWED);
    expect(await trying('vault', statement)).toBe(NOT_ALLOWED);
  });

  it.each(CHANGES)('refuses the owner by trigger: %s', async (statement) => {
    expect(await trying('owner', statement)).toBe(REFUSED_BY_TRIGGER);
  });

  it.each(SCHEMA_CHANGES)('does not let the application: %s', async (statement) => {
    expect(await trying('app', statement)).toBe(NOT_ALLOWED);
  });

  it('keeps its triggers also in a session that calls itself a replica', async () => {
    const { rows } = await clients.owner!.query(
      `select c.relname, t.tgname, t.tgenabled from pg_trigger t join pg_class c on c.oid = t.tgrelid
       where c.relnamespace = 'events'::regnamespace and not t.tgisinternal order by c.relname`,
    );
    expect(rows).toEqual([
      { relname: 'event', tgname: 'refuse_change', tgenabled: 'A' },
      { relname: 'store', tgname: 'refuse_change', tgenabled: 'A' },
    ]);
  });

  it('grants exactly this, and to nobody else', async () => {
    // PostgreSQL carries out a grant without the right to it, grants nothing and warns.
    expect(await sqlstate('app', 'grant update on events.event to public')).toBe('carried out');
    const { rows } = await clients.owner!.query<{ grantee: string; table_name: string; privilege_type: string }>(
      `select grantee, table_name, privilege_type from information_schema.role_table_grants
       where table_schema = 'events' and grantee <> 'setu_owner' order by 1, 2, 3`,
    );
    expect(rows.map(({ grantee, table_name: table, privilege_type: right }) => `${grantee} ${right} ${table}`)).toEqual([
      'setu_app SELECT event',
      'setu_app SELECT store',
    ]);
    expect(await sqlstate('vault', 'select * from events.event')).toBe(NOT_ALLOWED);
    expect(
      await sqlstate('vault', 'select events.append(null,null,null,null,null,null,null,null,null,null,null,null,null,null,null)'),
    ).toBe(NOT_ALLOWED);
    const { rows: functions } = await clients.owner!.query(
      `select p.proname, p.prosecdef, p.proconfig, has_function_privilege('public', p.oid, 'execute') as for_all
       from pg_proc p where p.pronamespace = 'events'::regnamespace order by 1`,
    );
    expect(functions).toEqual([
      {
        proname: 'append',
        prosecdef: true,
        proconfig: ['enable_seqscan=off', 'search_path=pg_catalog, pg_temp'],
        for_all: false,
      },
      { proname: 'refuse_change', prosecdef: false, proconfig: null, for_all: false },
    ]);
  });

  it('lets the application append through events.append alone, which gives out the positions', async () => {
    const copied = (position: string): string =>
      `insert into events.event select ${position}, stream_category, gen_random_uuid(), revision, gen_random_uuid(), type, leaf, who, what,
         links, r_who, r_what, r_links, leaf_hash, prev from events.event where revision = 0`;
    for (const position of ['100', '(select max(position) + 1 from events.event)'])
      expect(await trying('app', copied(position))).toBe(NOT_ALLOWED);
  });

  it('takes no event whose hash, openings or place are wrong from anybody, also past events.append', async () => {
    const insert = (changed: Readonly<Record<string, string>>): string => {
      const columns = ['stream_category', 'type', 'leaf', 'who', 'what', 'links', 'r_who', 'r_what', 'r_links', 'leaf_hash'];
      const values: Readonly<Record<string, string>> = {
        ...Object.fromEntries(columns.map((column) => [column, column])),
        position: '100',
        stream_id: 'gen_random_uuid()',
        revision: '0',
        event_id: 'gen_random_uuid()',
        prev: 'null',
        ...changed,
      };
      const names = Object.keys(values);
      return `insert into events.event (${names.join()}) select ${names.map((name) => values[name]).join()} from events.event where revision = 0`;
    };
    const wrong: readonly Readonly<Record<string, string>>[] = [
      { leaf_hash: 'sha256(leaf)' },
      { leaf: "leaf || '\\x20'::bytea" },
      { r_who: "'\\x00'::bytea" },
      { r_what: 'r_what || r_what' },
      { r_links: "''::bytea" },
      { revision: '1' },
      { revision: '-1' },
      { prev: 'leaf_hash' },
      { position: '-1' },
      { type: "''" },
      { stream_category: "''" },
    ];
    for (const changed of wrong)
      expect({ changed, state: await trying('owner', insert(changed)) }).toEqual({ changed, state: BROKEN_CHECK });
    // The statement itself is sound: without a change it would be carried out.
    await clients.owner!.query('begin');
    expect(await sqlstate('owner', insert({}))).toBe('carried out');
    await clients.owner!.query('rollback');
  });

  it('appends in read committed only, and durably even where commits are set to be lazy', async () => {
    const next = { stream: stream.name, expectedRevision: stream.expected, events: stream.next() };
    const client = clients.app!;
    await client.query('begin isolation level repeatable read');
    await expect(client.query(appendStatement([next]))).rejects.toMatchObject({ code: '25000' });
    await client.query('rollback');
    await client.query("set synchronous_commit = 'off'");
    await client.query('begin');
    expect((await client.query(appendStatement([next]))).rows).toMatchObject([{ outcome: 'appended', at_revision: '3' }]);
    expect((await client.query('show synchronous_commit')).rows).toEqual([{ synchronous_commit: 'on' }]);
    await client.query('rollback');
  });
});
