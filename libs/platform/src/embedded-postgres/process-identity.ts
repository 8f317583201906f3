import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** One run of one process. A pid alone says little: after its end the number comes back for another program. */
export type ProcessIdentity = Readonly<{
  pid: number;
  /** When it started, in the system's own words; equal for the same run only. */
  started: string;
  /** Which start of the machine; empty where the system does not say. */
  boot: string;
  /** Which numbering of processes: a container has its own. Empty where the system has only one. */
  pidSpace: string;
  host: string;
}>;

const LINUX = existsSync('/proc/self/stat');

/** The process that has this pid now, or undefined if none runs. */
export const identifyProcess = (pid: number): ProcessIdentity | undefined => {
  const started = LINUX ? startedOnLinux(pid) : startedElsewhere(pid);
  return started === undefined ? undefined : { pid, started, ...surroundings() };
};

/** `elsewhere`: it belongs to another container or machine, so nobody here can tell whether it runs. */
export const stateOfProcess = (known: ProcessIdentity): 'running' | 'ended' | 'elsewhere' => {
  const here = surroundings();
  if (known.boot === here.boot && known.pidSpace === here.pidSpace) {
    return identifyProcess(known.pid)?.started === known.started ? 'running' : 'ended';
  }
  return known.boot !== here.boot && known.host === here.host ? 'ended' : 'elsewhere';
};

const surroundings = () =>
  LINUX
    ? {
        boot: readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim(),
        pidSpace: readlinkSync('/proc/self/ns/pid'),
        host: hostname(),
      }
    : { boot: '', pidSpace: '', host: '' };

/** proc_pid_stat(5): field 3 is the state, field 22 the start in clock ticks after boot. Field 2, the name, may hold anything. */
const startedOnLinux = (pid: number): string | undefined => {
  const stat = readProcess(pid, 'stat');
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ') ?? [];
  const ended = fields[0] === 'Z' || fields[0] === 'X';
  return ended ? undefined : fields[19];
};

const startedElsewhere = (pid: number): string | undefined => {
  const ps = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], {
    encoding: 'utf8',
    env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
  });
  if (ps.error) throw ps.error;
  return ps.stdout.trim() || undefined;
};

const readProcess = (pid: number, file: string): string | undefined => {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
};
