import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROLE_NAMES } from '../database/role-names.js';
import { dataFolder } from './data-folder.js';
import type { DatabaseUrls } from './embedded-postgres.js';
import { keptPasswords } from './passwords.js';

/** Lines of postmaster.pid, counted from 0 (PostgreSQL source, src/include/utils/pidfile.h). */
const PID = 0;
const PORT = 3;
const SOCKET_FOLDER = 4;

const runs = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/**
 * How to reach the embedded PostgreSQL that another process has running on `dir`, for tools that work beside it; undefined if none
 * runs there. Only the user who runs Setu can read what it takes.
 */
export const runningEmbeddedPostgres = (dir: string): ((database: string) => DatabaseUrls) | undefined => {
  const file = join(dataFolder(dir), 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  const [pid, port, socket] = [Number(lines[PID]), lines[PORT]?.trim(), lines[SOCKET_FOLDER]?.trim()];
  if (!Number.isInteger(pid) || !port || !socket || !runs(pid)) return undefined;
  const passwords = keptPasswords(dir, false);
  const url = (role: keyof DatabaseUrls, database: string): string =>
    `postgres://${ROLE_NAMES[role]}:${passwords[role]}@/${encodeURIComponent(database)}?host=${encodeURIComponent(socket)}&port=${port}`;
  return (database) => ({ owner: url('owner', database), app: url('app', database), vault: url('vault', database) });
};
