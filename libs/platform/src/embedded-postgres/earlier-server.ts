import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, readlinkSync, rmSync, type Stats, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { identifyProcess } from './process-identity.js';

const FAST_SHUTDOWN_MS = 30_000;
const IMMEDIATE_SHUTDOWN_MS = 10_000;
const LOOK_EVERY_MS = 25;

/**
 * Ends what a killed Setu left running on this data folder, so that a new server can start. Call it while holding the folder's lock.
 * Only a PostgreSQL that works in this very folder is touched; nothing is killed hard, so no write is cut off that the next start
 * could not finish. A postmaster.pid is removed only when its number has come back for another program and nothing works here.
 */
export const endEarlierServer = async (data: string, log: (line: string) => void): Promise<void> => {
  const server = serverPid(data);
  const isLeft = (): boolean => serversIn(data).length > 0;
  if (isLeft()) {
    log('ending the PostgreSQL that an earlier Setu left running');
    signal(server, data, 'SIGINT');
    if (!(await becomesFalse(isLeft, FAST_SHUTDOWN_MS))) {
      signal(server, data, 'SIGQUIT');
      if (!(await becomesFalse(isLeft, IMMEDIATE_SHUTDOWN_MS))) {
        throw new EmbeddedPostgresError(
          `A PostgreSQL that an earlier Setu left running on ${data} does not end (process ${serversIn(data).join(', ')}): end it and start again.`,
        );
      }
    }
  }
  const pidFile = join(data, 'postmaster.pid');
  if (server !== undefined && existsSync(pidFile) && identifyProcess(server)) {
    log('removing a postmaster.pid whose process number belongs to another program now');
    rmSync(pidFile);
  }
};

/** Pid of the server by its own file; undefined without one. */
const serverPid = (data: string): number | undefined => {
  const file = join(data, 'postmaster.pid');
  const pid = existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) : Number.NaN;
  return pid > 1 ? pid : undefined;
};

/** Its workers end by themselves once the server is gone; without a server they are only waited for. */
const signal = (server: number | undefined, data: string, name: NodeJS.Signals): void => {
  if (server === undefined || !serversIn(data).includes(server)) return;
  try {
    process.kill(server, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
};

const becomesFalse = async (holds: () => boolean, withinMs: number): Promise<boolean> => {
  for (let waited = 0; holds(); waited += LOOK_EVERY_MS) {
    if (waited >= withinMs) return false;
    await pause(LOOK_EVERY_MS);
  }
  return true;
};

/** Processes of PostgreSQL that work in this folder: server and workers. */
const serversIn = (data: string): number[] => (existsSync('/proc/self/cwd') ? byWorkingFolder(data) : byCommandLine(data));

const byWorkingFolder = (data: string): number[] => {
  const folder = statSync(data);
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      const cwd = ifAllowed(() => statSync(`/proc/${pid}/cwd`));
      return (
        isSameFolder(cwd, folder) && /\/postgres( \(deleted\))?$/.test(ifAllowed(() => readlinkSync(`/proc/${pid}/exe`)) ?? '')
      );
    })
    .map(Number);
};

const isSameFolder = (one: Stats | undefined, other: Stats): boolean => one?.ino === other.ino && one.dev === other.dev;

/** Where the system has no /proc: the server alone, by the folder that it was started with. */
const byCommandLine = (data: string): number[] => {
  const pid = serverPid(data);
  if (pid === undefined) return [];
  const ps = spawnSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], {
    encoding: 'utf8',
    env: { PATH: '/usr/bin:/bin', LC_ALL: 'C' },
  });
  if (ps.error) throw ps.error;
  return ps.stdout.includes(`postgres -D ${data} `) ? [pid] : [];
};

/** Undefined for a process that has ended meanwhile, or that is none of ours. */
const ifAllowed = <T>(look: () => T): T | undefined => {
  try {
    return look();
  } catch (error) {
    if (['ENOENT', 'ESRCH', 'EACCES', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
};
