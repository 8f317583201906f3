import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MigrationError } from './migration-error.js';

/** One step of the schema, as it lies on disk. */
export type MigrationFile = Readonly<{ name: string; sql: string; sha256: string }>;

const NAME = /^\d{4}_[a-z0-9_]+\.sql$/;
const OWN_TRANSACTION = /^\s*(begin|start|commit|rollback|abort)(\s+(work|transaction))?(\s+and\s+(no\s+)?chain)?\s*;/im;

/** All steps of a folder in the order of their names. Files other than `.sql` are left alone. */
export const readMigrationFiles = async (directory: string): Promise<readonly MigrationFile[]> => {
  const names = (await listed(directory)).filter((name) => name.endsWith('.sql')).sort();
  const misnamed = names.find((name) => !NAME.test(name));
  if (misnamed)
    throw new MigrationError(`${misnamed} in ${directory} is no name for a migration: four digits, "_", what it makes, ".sql".`);
  const twice = names.find((name, at) => names[at + 1]?.slice(0, 4) === name.slice(0, 4));
  if (twice)
    throw new MigrationError(
      `${directory} has two migrations with the number ${twice.slice(0, 4)}: give one of them the next free number.`,
    );
  return Promise.all(names.map((name) => readMigrationFile(directory, name)));
};

const listed = async (directory: string): Promise<string[]> => {
  try {
    return await readdir(directory);
  } catch (error) {
    throw new MigrationError(`The migrations cannot be read from ${directory}: start Setu from its own folder.`, {
      cause: error,
    });
  }
};

const readMigrationFile = async (directory: string, name: string): Promise<MigrationFile> => {
  // Line ends do not count: a checkout may change them.
  const sql = (await readFile(join(directory, name), 'utf8')).replaceAll('\r\n', '\n');
  if (OWN_TRANSACTION.test(sql)) {
    throw new MigrationError(
      `${name} begins or ends a transaction of its own: take that out, each migration is one transaction.`,
    );
  }
  return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') };
};
