import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { SERVER_ENVIRONMENT } from './data-folder.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import type { ServerExit } from './embedded-postgres.js';
import type { ServerAccount } from './server-account.js';

const STOP_GENTLY_MS = 60_000;
const LOOK_EVERY_MS = 10;

/** The running server as a child of this process. */
export class ServerProcess {
  /** Settles when the server has ended, or could not be run at all. */
  readonly exited: Promise<ServerExit & { error?: Error }>;
  #ended = false;
  #asked = false;

  private constructor(private readonly child: ChildProcess) {
    this.exited = new Promise((settle) => {
      child.once('error', (error) => settle({ asked: this.#asked, code: null, signal: null, error }));
      child.once('exit', (code, signal) => settle({ asked: this.#asked, code, signal }));
    });
    // A last word when this process ends without stopping the server: where the system does not pass its death on, nothing else would.
    const lastWord = () => child.kill('SIGINT');
    process.once('exit', lastWord);
    void this.exited.then(() => {
      this.#ended = true;
      process.off('exit', lastWord);
    });
  }

  /** Starts the program. It gets a process group of its own, so that Ctrl-C in a terminal reaches Setu alone, which then drains first. */
  static run(
    program: string,
    args: readonly string[],
    options: Readonly<{ account: ServerAccount | undefined; cwd: string; log: number }>,
  ): ServerProcess {
    const { account, cwd, log } = options;
    const guard = SETPRIV && [
      SETPRIV,
      ...(account ? [`--reuid=${account.uid}`, `--regid=${account.gid}`, '--clear-groups'] : []),
      ...GUARD,
    ];
    const [command, ...rest] = guard ? [...guard, program, ...args] : [program, ...args];
    const child = spawn(command!, rest, {
      ...(guard ? {} : account),
      cwd,
      env: SERVER_ENVIRONMENT,
      detached: true,
      stdio: ['ignore', log, log],
    });
    child.unref();
    return new ServerProcess(child);
  }

  get pid(): number {
    return this.child.pid ?? -1;
  }

  get hasEnded(): boolean {
    return this.#ended;
  }

  /** Waits until the server takes connections, or has ended, or the time is over. */
  async becomesReady(data: string, withinMs: number): Promise<boolean> {
    const statusFile = join(data, 'postmaster.pid');
    for (let waited = 0; waited < withinMs && !this.#ended; waited += LOOK_EVERY_MS) {
      if (existsSync(statusFile)) {
        const lines = readStatus(statusFile);
        if (Number(lines[0]) === this.pid && lines[7]?.trim() === 'ready') return true;
      }
      await pause(LOOK_EVERY_MS);
    }
    return false;
  }

  /** Fast shutdown: sessions end, everything is written. If that takes too long, immediate: the next start replays the log. */
  async stop(log: (line: string) => void): Promise<void> {
    this.#asked = true;
    if (!this.#ended) this.child.kill('SIGINT');
    const late = setTimeout(() => {
      log(
        `PostgreSQL does not stop within ${STOP_GENTLY_MS / 1000} s, so it is stopped at once; nothing that was answered is lost`,
      );
      this.child.kill('SIGQUIT');
    }, STOP_GENTLY_MS);
    const { error } = await this.exited;
    clearTimeout(late);
    if (error) throw new EmbeddedPostgresError('PostgreSQL could not be run.', { cause: error });
  }
}

/** The server writes this file while it is read, and may remove it. */
const readStatus = (file: string): string[] => {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
};

/** PostgreSQL is told to shut down when this process dies, however it dies. */
const GUARD = ['--pdeathsig', 'INT', '--'];

/** util-linux has the option, other makers of the program may not. */
const SETPRIV = ['/usr/bin/setpriv', '/bin/setpriv'].find(
  (program) => existsSync(program) && spawnSync(program, [...GUARD, '/bin/true'], { env: SERVER_ENVIRONMENT }).status === 0,
);
