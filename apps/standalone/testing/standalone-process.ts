import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PROGRAM = 'dist/apps/standalone/main.js';

/** Builds the program as `npm start` does. */
export const buildStandalone = (): void => build('standalone');

/** Builds a program. */
export const build = (app: 'standalone' | 'ops' | 'api' | 'worker'): void => {
  execFileSync('npx', ['nest', 'build', app], { stdio: 'ignore' });
};

/** A data folder that PostgreSQL's user can pass through. */
export const dataFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'setu-standalone-'));
  chmodSync(folder, 0o711);
  return folder;
};

/** A port that nobody has at this moment. */
export const anyPort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
};

/** Process ids of the Setu that has this folder, by its lock. */
export const ownersOf = (folder: string): readonly number[] =>
  running(join(folder, 'postgres', 'setu.lock'), (text) => (JSON.parse(text) as { pid: number }).pid);

/** Process ids of the PostgreSQL servers that run on this folder, whoever started them. */
export const serversOn = (folder: string): readonly number[] =>
  running(join(folder, 'postgres', 'data', 'postmaster.pid'), (text) => Number(text.split('\n')[0]));

const running = (file: string, pidIn: (text: string) => number): readonly number[] => {
  if (!existsSync(file)) return [];
  const pid = pidIn(readFileSync(file, 'utf8'));
  try {
    process.kill(pid, 0);
    return [pid];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return [];
    throw error;
  }
};

/** `npm start` as a process of its own. */
export class StandaloneProcess {
  readonly #said: string[] = [];

  private constructor(private readonly child: ChildProcess) {
    for (const stream of [child.stdout!, child.stderr!])
      stream.setEncoding('utf8').on('data', (text: string) => this.#said.push(text));
  }

  static start(folder: string, port: number, more: Readonly<Record<string, string>> = {}): StandaloneProcess {
    const env = { PATH: process.env['PATH'], DATA_DIR: folder, HTTP_PORT: String(port), LOG_LEVEL: 'warn', ...more };
    return new StandaloneProcess(spawn(process.execPath, [PROGRAM], { env, stdio: ['ignore', 'pipe', 'pipe'] }));
  }

  /** The same through npm, as people, containers and service managers start it. The process is npm's. */
  static startByNpm(folder: string, port: number): StandaloneProcess {
    const env = { ...process.env, DATA_DIR: folder, HTTP_PORT: String(port), LOG_LEVEL: 'warn' };
    return new StandaloneProcess(spawn('npm', ['start'], { env, stdio: ['ignore', 'pipe', 'pipe'] }));
  }

  /** Everything it has written. */
  get said(): string {
    return this.#said.join('');
  }

  /** Waits until it says where it runs. */
  async ready(): Promise<string> {
    const deadline = Date.now() + 60_000;
    for (;;) {
      const url = /^Setu runs on (\S+)$/m.exec(this.said)?.[1];
      if (url !== undefined) return url;
      if (this.child.exitCode !== null || Date.now() > deadline) throw new Error(`Setu did not start: ${this.said}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** Sends a signal and waits for the end. */
  async end(signal: NodeJS.Signals): Promise<number | null> {
    this.child.kill(signal);
    return this.ended();
  }

  async ended(): Promise<number | null> {
    if (this.child.exitCode === null && this.child.signalCode === null) await once(this.child, 'exit');
    return this.child.exitCode;
  }
}

/** Deletes a data folder. */
export const removeFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true });
