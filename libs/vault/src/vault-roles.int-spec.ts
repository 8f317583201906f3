import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { toSeal, vaultUnderTest, type VaultUnderTest } from '../testing/vault-under-test.js';
import type { VaultDatabase } from './vault-database.store.js';
import { VaultUnavailable } from './vault-unavailable.js';

const NOT_PERMITTED = '42501';
const TABLES = ['key', 'sealed_value', 'named_seal', 'request_digest'] as const;

describe('the roles at the vault', () => {
  let test: VaultUnderTest;
  beforeAll(async () => {
    test = await vaultUnderTest();
    const { eventId, ...value } = toSeal('invented');
    const [sealed] = await test.vault.seal([{ eventId, ...value }]);
    await test.as.vault.single.change('insert into vault.named_seal values ($1, $2)', [sealed!.sealId, eventId]);
    await test.as.vault.single.change('insert into vault.request_digest values ($1, $2)', [randomUUID(), Buffer.alloc(32)]);
  });
  afterAll(() => test.close());

  /** `permitted`, or PostgreSQL's code; nothing is kept either way. */
  const outcome = async (database: VaultDatabase, sql: string): Promise<string | undefined> => {
    class Undone extends Error {}
    try {
      await database.transaction(async (connection) => {
        await connection.change(sql);
        throw new Undone();
      });
    } catch (error) {
      if (error instanceof Undone) return 'permitted';
      if (error instanceof VaultUnavailable) return error.code;
      throw error;
    }
    return undefined;
  };

  it('are the ones that the connections claim', async () => {
    for (const [name, database] of Object.entries(test.as)) {
      const [row] = await database.single.rows<{ current_user: string; superuser: boolean }>(
        'select current_user, rolsuper as superuser from pg_roles where rolname = current_user',
      );
      expect(row).toEqual({ current_user: `setu_${name}`, superuser: false });
    }
  });

  it.each(TABLES)('setu_app does not come near vault.%s', async (table) => {
    const statements = [
      `select * from vault.${table}`,
      `select count(*) from vault.${table}`,
      `insert into vault.${table} default values`,
      `delete from vault.${table}`,
      `truncate vault.${table}`,
      `update vault.${table} set ${table === 'key' ? 'wrapped = wrapped' : table === 'request_digest' ? 'digest = digest' : 'event_id = event_id'}`,
      `drop table vault.${table}`,
    ];
    for (const sql of statements) expect([sql, await outcome(test.as.app, sql)]).toEqual([sql, NOT_PERMITTED]);
  });

  it('setu_app cannot take the role of the vault or the owner, nor give itself a privilege', async () => {
    for (const sql of [
      'set role setu_vault',
      'set role setu_owner',
      'grant usage on schema vault to setu_app',
      'create table vault.mine ()',
    ]) {
      expect([sql, await outcome(test.as.app, sql)]).toEqual([sql, NOT_PERMITTED]);
    }
  });

  it('setu_vault does not touch the events, nor anything else outside the vault', async () => {
    const tables = await test.as.owner.single.rows<{ name: string; schema: string }>(
      `select schemaname as schema, format('%I.%I', schemaname, tablename) as name from pg_tables
       where schemaname not in ('vault', 'pg_catalog', 'information_schema')`,
    );
    expect(tables.map(({ schema }) => schema)).toContain('events');
    for (const { name } of tables) {
      for (const sql of [
        `select * from ${name}`,
        `insert into ${name} default values`,
        `delete from ${name}`,
        `truncate ${name}`,
      ]) {
        expect([sql, await outcome(test.as.vault, sql)]).toEqual([sql, NOT_PERMITTED]);
      }
    }
    for (const sql of ['set role setu_app', 'set role setu_owner', 'create table vault.mine ()', 'create table public.mine ()']) {
      expect([sql, await outcome(test.as.vault, sql)]).toEqual([sql, NOT_PERMITTED]);
    }
  });

  const permitted: readonly string[] = [
    'select * from vault.key',
    'update vault.key set wrapped = wrapped, kek_id = kek_id',
    'select * from vault.sealed_value',
    'delete from vault.sealed_value',
    'select * from vault.named_seal',
    'select * from vault.request_digest',
    'delete from vault.request_digest',
  ];
  it.each(permitted)('setu_vault may: %s', async (sql) => expect(await outcome(test.as.vault, sql)).toBe('permitted'));

  const refused: readonly string[] = [
    'delete from vault.key',
    'update vault.key set subject_ref = subject_ref',
    'update vault.key set purpose = purpose',
    'update vault.key set key_id = key_id',
    'update vault.key set created_at = created_at',
    'update vault.sealed_value set ciphertext = ciphertext',
    'update vault.sealed_value set key_id = key_id',
    'update vault.sealed_value set sealed_at = sealed_at',
    'update vault.named_seal set event_id = event_id',
    'delete from vault.named_seal',
    'update vault.request_digest set digest = digest',
    'update vault.request_digest set seen_at = seen_at',
    ...TABLES.flatMap((table) => [
      `truncate vault.${table} cascade`,
      `drop table vault.${table} cascade`,
      `alter table vault.${table} add x int`,
    ]),
    'drop schema vault cascade',
  ];
  it.each(refused)('setu_vault may not: %s', async (sql) => expect(await outcome(test.as.vault, sql)).toBe(NOT_PERMITTED));
});
