import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { ROLE_NAMES } from '../database/role-names.js';
import { createDataFolder, dataFolder, isNewDataFolder, SUPERUSER } from './data-folder.js';
import { endEarlierServer } from './earlier-server.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import type { EmbeddedPostgres, EmbeddedPostgresOptions } from './embedded-postgres.js';
import { type FolderLock, lockFolder } from './folder-lock.js';
import { makeHomeFolder } from './home-folder.js';
import { keptPasswords, type Passwords } from './passwords.js';
import { findPostgresBinaries } from './postgres-binaries.js';
import { requireReachable, serverAccount } from './server-account.js';
import { openServerLog, type ServerLog } from './server-log.js';
import { ServerProcess } from './server-process.js';
import { serverSettings, SOCKET_PORT } from './server-settings.js';
import { makeSocketFolder } from './socket-folder.js';

/** Replaying the log after a crash under load takes its time. */
const READY_WITHIN_MS = 300_000;

/**
 * Starts a PostgreSQL that belongs to this process, on data in `dir`, and resolves when it takes connections. It stops when this
 * process ends, however it ends; what an earlier process left running on the folder is ended first. It listens on a Unix socket that
 * only this user can reach, unless a TCP port is asked for.
 *
 * @throws EmbeddedPostgresError with a sentence that says what is wrong and what to do.
 */
export const startEmbeddedPostgres = async (options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> => {
  const binaries = findPostgresBinaries();
  const account = serverAccount();
  const dir = makeHomeFolder(options.dir, account);
  requireReachable(dir, account);
  requireReachable(binaries.postgres, account);
  const lock = lockFolder(dir);
  try {
    const log = options.log ?? (() => undefined);
    const isNew = isNewDataFolder(dir, binaries, account);
    const passwords = keptPasswords(dir, isNew);
    if (isNew) createDataFolder(dir, binaries, passwords.superuser, { account, durable: options.settings?.['fsync'] !== 'off' });
    await endEarlierServer(dataFolder(dir), log);
    if (options.port !== undefined) await requireFreePort(options.port);
    const socketFolder = makeSocketFolder(dir, options.port ?? SOCKET_PORT, account);
    const serverLog = openServerLog(join(dir, 'postgres.log'));
    try {
      const settings = serverSettings(socketFolder, options.port, options.settings ?? {});
      const server = ServerProcess.run(binaries.postgres, ['-D', dataFolder(dir), ...settings], {
        account,
        cwd: dir,
        log: serverLog.handle,
      });
      if (!(await server.becomesReady(dataFolder(dir), READY_WITHIN_MS))) throw await notStarted(dir, server, serverLog, log);
      return running(server, lock, passwords, { socketFolder, port: options.port, log });
    } finally {
      serverLog.close();
    }
  } catch (error) {
    lock.release();
    throw error;
  }
};

const running = (
  server: ServerProcess,
  lock: FolderLock,
  passwords: Passwords,
  place: Readonly<{ socketFolder: string; port: number | undefined; log: (line: string) => void }>,
): EmbeddedPostgres => {
  const { superuser, ...rolePasswords } = passwords;
  const url = (user: string, password: string, database: string): string =>
    place.port === undefined
      ? `postgres://${user}:${password}@/${encodeURIComponent(database)}?host=${encodeURIComponent(place.socketFolder)}&port=${SOCKET_PORT}`
      : `postgres://${user}:${password}@127.0.0.1:${place.port}/${encodeURIComponent(database)}`;
  const exited = server.exited.then(({ asked, code, signal }) => {
    rmSync(place.socketFolder, { recursive: true, force: true });
    lock.release();
    return { asked, code, signal };
  });
  return {
    pid: server.pid,
    passwords: rolePasswords,
    urls: (database) => ({
      owner: url(ROLE_NAMES.owner, passwords.owner, database),
      app: url(ROLE_NAMES.app, passwords.app, database),
      vault: url(ROLE_NAMES.vault, passwords.vault, database),
    }),
    superuserUrl: (database = 'postgres') => url(SUPERUSER, superuser, database),
    exited,
    stop: async () => {
      await server.stop(place.log);
      await exited;
    },
  };
};

const requireFreePort = async (port: number): Promise<void> => {
  const probe = createServer();
  try {
    probe.listen(port, '127.0.0.1');
    await once(probe, 'listening');
  } catch (error) {
    throw new EmbeddedPostgresError(
      `Port ${port} cannot be used for PostgreSQL (${(error as NodeJS.ErrnoException).code ?? 'unknown error'}): stop the program that has it, or choose another port.`,
      { cause: error },
    );
  } finally {
    probe.close();
  }
};

const notStarted = async (
  dir: string,
  server: ServerProcess,
  serverLog: ServerLog,
  log: (line: string) => void,
): Promise<EmbeddedPostgresError> => {
  if (!server.hasEnded) {
    await server.stop(log);
    return new EmbeddedPostgresError(
      `PostgreSQL was not ready within ${READY_WITHIN_MS / 1000} s: see ${serverLog.file}, and start again.`,
    );
  }
  const { error, code, signal } = await server.exited;
  if (error) return new EmbeddedPostgresError('PostgreSQL cannot be run on this machine: run "npm ci" again.', { cause: error });
  const reason = serverLog.fatalReason() ?? `it ended with ${code ?? signal}`;
  return new EmbeddedPostgresError(
    `PostgreSQL did not start on ${dir}: ${reason}. See ${serverLog.file}; if the data is damaged, put it back from a backup.`,
  );
};
