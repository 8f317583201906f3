import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { testDatabase, type TestDatabase } from '../../../../infra/testing/test-database.js';
import { migrate } from './migrate.js';
import { MigrationError } from './migration-error.js';

describe('migrate', () => {
  let database: TestDatabase;
  let directory: string;
  beforeEach(async () => {
    [database, directory] = await Promise.all([testDatabase(), mkdtemp(join(tmpdir(), 'setu-migrations-'))]);
    // A database that nothing was applied to yet.
    await ask('drop schema setu cascade');
  });
  afterEach(async () => {
    await database.drop();
    await rm(directory, { recursive: true });
  });

  const ask = async (sql: string): Promise<Record<string, unknown>[]> => {
    const client = new Client(database.urls.owner);
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(sql)).rows;
    } finally {
      await client.end();
    }
  };
  const file = (name: string, sql: string) => writeFile(join(directory, name), sql);
  const run = () => migrate(database.urls.owner, { directory });

  it('applies what is new in the order of names, once, also when several start at once', async () => {
    await file('0002_b.sql', 'insert into first.t values (2);');
    await file('0001_a.sql', 'create schema first; create table first.t (n int);');
    const outcomes = await Promise.all([run(), run(), run()]);
    expect(outcomes.map(({ applied }) => applied.length).sort()).toEqual([0, 0, 2]);
    expect(await ask('select n from first.t')).toEqual([{ n: 2 }]);
    expect(await run()).toEqual({ applied: [], before: 2 });
  });

  it('applies nothing of a file that fails, keeps what came before it, and shows no value', async () => {
    await file('0001_a.sql', 'create schema first; create table first.t (n int);');
    await file('0002_b.sql', "insert into first.t values (1);\nselect 'Pari'::int;");
    await expect(run()).rejects.toBeInstanceOf(MigrationError);
    await expect(run()).rejects.toThrow(/^0002_b\.sql failed and nothing of it was applied: SQLSTATE 22P02/);
    expect(await ask('select n from first.t')).toEqual([]);
    expect(await ask('select name from setu.migration')).toEqual([{ name: '0001_a.sql' }]);
  });

  it('refuses when an applied file has changed, is gone, or a new one would come before it', async () => {
    await file('0002_b.sql', 'create schema first;');
    await run();
    await file('0001_a.sql', 'create schema second;');
    await expect(run()).rejects.toThrow('0001_a.sql is new, but comes before 0002_b.sql');
    await rm(join(directory, '0001_a.sql'));
    await file('0002_b.sql', 'create schema other;');
    await expect(run()).rejects.toThrow('0002_b.sql was applied to this database and has been changed since');
    await rm(join(directory, '0002_b.sql'));
    await file('0003_c.sql', 'create schema third;');
    await expect(run()).rejects.toThrow('0002_b.sql was applied to this database and is gone from the folder');
  });
});
