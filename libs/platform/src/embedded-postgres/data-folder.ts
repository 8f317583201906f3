import { spawnSync } from 'node:child_process';
import {
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import type { PostgresBinaries } from './postgres-binaries.js';
import type { ServerAccount } from './server-account.js';

/** Name of the superuser of the embedded server. */
export const SUPERUSER = 'setu_superuser';

/** Where the server's own files are. */
export const dataFolder = (dir: string): string => join(dir, 'data');

/**
 * Makes a new database cluster, beside its place, and moves it there when it is whole: a start that is cut off leaves nothing behind
 * that looks like a database.
 */
export const createDataFolder = (
  dir: string,
  { initdb }: PostgresBinaries,
  password: string,
  options: Readonly<{ account: ServerAccount | undefined; durable: boolean }>,
): void => {
  const draft = join(dir, 'data.unfinished');
  const passwordFile = join(dir, 'password.unfinished');
  rmSync(draft, { recursive: true, force: true });
  rmSync(passwordFile, { force: true });
  try {
    writeFileSync(passwordFile, password, { mode: 0o600 });
    if (options.account) chownSync(passwordFile, options.account.uid, options.account.gid);
    const identity = ['-U', SUPERUSER, `--pwfile=${passwordFile}`, '--auth-local=scram-sha-256', '--auth-host=scram-sha-256'];
    // Order of text by code point: the same on every machine, and never changed by an update of the system's locales.
    const text = [
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--text-search-config=simple',
    ];
    const run = spawnSync(initdb, ['-D', draft, ...identity, ...text, ...(options.durable ? [] : ['--no-sync'])], {
      ...options.account,
      cwd: dir,
      env: SERVER_ENVIRONMENT,
      encoding: 'utf8',
    });
    if (run.error) throw notRunnable(initdb, run.error);
    if (run.status !== 0) throw new EmbeddedPostgresError(`A database cannot be made in ${dir}: ${lastLine(run.stderr)}.`);
    renameSync(draft, dataFolder(dir));
    if (options.durable) syncFolder(dir);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(draft, { recursive: true, force: true });
  }
};

/** What PostgreSQL's programs see of the environment: nothing of Setu's, which may hold secrets. */
export const SERVER_ENVIRONMENT = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

/** @returns true if there is no database yet. Refuses what is not a database, or not one of this version or this user. */
export const isNewDataFolder = (dir: string, { initdb }: PostgresBinaries, account: ServerAccount | undefined): boolean => {
  const data = dataFolder(dir);
  if (!existsSync(data)) return true;
  const versionFile = join(data, 'PG_VERSION');
  if (!existsSync(versionFile) || !existsSync(join(data, 'global', 'pg_control'))) {
    throw new EmbeddedPostgresError(
      `${data} holds ${readdirSync(data).length} entries but no whole database: put it back from a backup, or set DATA_DIR to another folder.`,
    );
  }
  const { uid, mode } = statSync(data);
  if (uid !== (account?.uid ?? process.getuid?.())) {
    throw new EmbeddedPostgresError(
      `${data} belongs to another user (${uid}): start Setu as the user who made it, or give it to this one with "chown -R".`,
    );
  }
  if ((mode & 0o077) !== 0) {
    throw new EmbeddedPostgresError(
      `${data} is open to other users: close it with "chmod 700 ${data}" after asking who opened it.`,
    );
  }
  const version = readFileSync(versionFile, 'utf8').trim();
  const ours = majorVersion(initdb);
  if (version !== ours) {
    throw new EmbeddedPostgresError(
      `${data} was made by PostgreSQL ${version}, and this is ${ours}: start the Setu that made it, or move the data with pg_dump.`,
    );
  }
  return false;
};

const majorVersion = (initdb: string): string => {
  const run = spawnSync(initdb, ['--version'], { env: SERVER_ENVIRONMENT, encoding: 'utf8' });
  if (run.error) throw notRunnable(initdb, run.error);
  return /\d+/.exec(run.stdout)?.[0] ?? 'of an unknown version';
};

const notRunnable = (program: string, cause: Error) =>
  new EmbeddedPostgresError(
    `${program} cannot be run on this machine: run "npm ci" again, or set DATABASE_URL to a PostgreSQL server.`,
    { cause },
  );

const lastLine = (text: string): string =>
  text
    .split('\n')
    .filter((line) => line.startsWith('initdb: error:') || line.includes('FATAL'))
    .at(-1)
    ?.replace(/^.*?(error|FATAL):\s*/, '') ?? 'initdb failed';

const syncFolder = (dir: string): void => {
  const handle = openSync(dir, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
};
