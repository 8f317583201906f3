import { resolve } from 'node:path';
import type { Client } from 'pg';
import { MigrationError } from './migration-error.js';
import { type MigrationFile, readMigrationFiles } from './migration-file.js';
import { withClient } from './with-client.js';

/** Where the steps of the schema lie when Setu is started from its own folder. */
export const MIGRATIONS_FOLDER = 'infra/migrations';

/** What a run did: names of the steps that were applied now, and how many had been before. */
export type MigrationOutcome = Readonly<{ applied: readonly string[]; before: number }>;

const LOCK = 1_399_158_903;

/**
 * Brings the schema up to date: applies the plain SQL files of a folder in the order of their names, each in one transaction together
 * with the record of it. Forward only. Several that start at once wait for one another.
 *
 * @throws MigrationError when a file that was applied has changed or is gone, when a new one would come before an applied one, or
 * when a file fails; then nothing of that file is applied.
 */
export const migrate = async (
  ownerUrl: string,
  options: Readonly<{ directory?: string; log?: (line: string) => void }> = {},
): Promise<MigrationOutcome> => {
  const files = await readMigrationFiles(resolve(options.directory ?? MIGRATIONS_FOLDER));
  return withClient(ownerUrl, 'setu-migrate', async (client) => {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    await client.query('create schema if not exists setu');
    await client.query(
      'create table if not exists setu.migration (name text primary key, sha256 text not null, applied_at timestamptz not null default now())',
    );
    const { rows } = await client.query<AppliedMigration>('select name, sha256 from setu.migration order by name collate "C"');
    requireUnchanged(rows, files);
    const pending = files.slice(rows.length);
    for (const file of pending) {
      await apply(client, file);
      options.log?.(`applied ${file.name}`);
    }
    return { applied: pending.map(({ name }) => name), before: rows.length };
  });
};

type AppliedMigration = Readonly<{ name: string; sha256: string }>;

/** What was applied must be the beginning of what lies in the folder, byte for byte. */
const requireUnchanged = (applied: readonly AppliedMigration[], files: readonly MigrationFile[]): void => {
  for (const [at, { name, sha256 }] of applied.entries()) {
    const file = files.find((candidate) => candidate.name === name);
    if (!file)
      throw new MigrationError(
        `${name} was applied to this database and is gone from the folder: start the version of Setu that has it.`,
      );
    if (file.sha256 !== sha256) {
      throw new MigrationError(
        `${name} was applied to this database and has been changed since: put it back, and make the change in a new file.`,
      );
    }
    const there = files[at]!;
    if (there.name !== name) {
      throw new MigrationError(
        `${there.name} is new, but comes before ${name}, which was applied already: give it the next free number.`,
      );
    }
  }
};

const apply = async (client: Client, file: MigrationFile): Promise<void> => {
  await client.query('begin');
  try {
    await client.query(file.sql);
    // A file may act as another role; the record of it is the owner's.
    await client.query('reset role');
    await client.query('reset all');
    await client.query('insert into setu.migration (name, sha256) values ($1, $2)', [file.name, file.sha256]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new MigrationError(`${file.name} failed and nothing of it was applied: ${reason(error, file.sql)}.`, { cause: error });
  }
};

/** Code and line, but not the server's message: that may quote values of the data. */
const reason = (error: unknown, sql: string): string => {
  const { code, position } = error as { code?: string; position?: string };
  const line =
    position === undefined
      ? undefined
      : [...sql].slice(0, Number(position) - 1).filter((character) => character === '\n').length + 1;
  return `SQLSTATE ${code ?? 'unknown'}${line === undefined ? '' : ` at line ${line}`}`;
};
