import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { type TestDatabase, testDatabase } from './test-database.js';

const ask = async (url: string, sql: string): Promise<Record<string, unknown>[]> => {
  const client = new Client(url);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
};

describe('testDatabase', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.drop());

  it.each(['owner', 'app', 'vault'] as const)('lets the role %s in under its own name', async (role) => {
    expect(await ask(database.urls[role], 'select current_user as role, current_database() as database')).toEqual([
      { role: `setu_${role}`, database: database.name },
    ]);
  });

  it('has the schema of every migration', async () => {
    const applied = await ask(database.urls.owner, 'select name from setu.migration order by name');
    expect(applied.map(({ name }) => name)).toContain('0001_events.sql');
  });

  it('gives each caller a database of her own', async () => {
    const other = await testDatabase();
    await ask(other.urls.owner, 'create table setu.mine (id int)');
    expect(await ask(database.urls.owner, "select to_regclass('setu.mine') as mine")).toEqual([{ mine: null }]);
    await other.drop();
    await expect(ask(other.urls.owner, 'select 1')).rejects.toThrow(/does not exist/);
  });

  it('lets the application make no schema and no table', async () => {
    await expect(ask(database.urls.app, 'create schema mine')).rejects.toThrow(/permission denied/);
    await expect(ask(database.urls.app, 'create table public.mine (id int)')).rejects.toThrow(/permission denied/);
    await expect(ask(database.urls.app, 'create temporary table mine (id int)')).rejects.toThrow(/permission denied/);
  });
});
