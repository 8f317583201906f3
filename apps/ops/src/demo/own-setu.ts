import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { childEnvironment } from '@setu/platform';
import { OpsError } from '../ops-error.js';
import type { MoveClock } from './elapsed-time.js';
import { MOVED_CLOCK } from './moved-clock.js';

/** A Setu of the demonstration's own. Its clock is moved as scenarios let time pass. */
export type OwnSetu = Readonly<{ url: string; dataFolder: string; moveClock: MoveClock; stop(): Promise<void> }>;

const PROGRAM = join('dist', 'apps', 'standalone', 'main.js');
const READY_WITHIN_MS = 120_000;
const MOVES_WITHIN_MS = 30_000;
const SIGNALS = ['SIGINT', 'SIGTERM'] as const;
const RUNS_ON = /^Setu runs on (\S+)$/;

/** Starts Setu in a folder of its own on a free port, and deletes the folder when it is stopped, also by a signal to this process. @throws OpsError */
export const startOwnSetu = async (): Promise<OwnSetu> => {
  if (!existsSync(PROGRAM)) throw new OpsError('Setu is not built. Run the demonstration with: npm run demo');
  const dataFolder = mkdtempSync(join(tmpdir(), 'setu-demo-'));
  // Where Setu runs as root, PostgreSQL is another user and passes through here; what lies inside is closed by itself.
  chmodSync(dataFolder, 0o711);
  const environment = childEnvironment({ DATA_DIR: dataFolder, HTTP_PORT: '0', LOG_LEVEL: 'warn' });
  const child = spawn(process.execPath, ['--import', MOVED_CLOCK, PROGRAM], {
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const interrupted = (): void => void stop().finally(() => process.exit(1));
  const stop = async (): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGTERM');
      await once(child, 'exit');
    }
    rmSync(dataFolder, { recursive: true, force: true });
    for (const signal of SIGNALS) process.off(signal, interrupted);
  };
  for (const signal of SIGNALS) process.on(signal, interrupted);
  try {
    return { url: await urlOf(child), dataFolder, moveClock: moverOf(child), stop };
  } catch (error) {
    await stop();
    throw error;
  }
};

const moverOf =
  (child: ReturnType<typeof spawn>): MoveClock =>
  async (aheadMs) => {
    const moved = once(child, 'message', { signal: AbortSignal.timeout(MOVES_WITHIN_MS) });
    child.send(aheadMs);
    await moved;
  };

const urlOf = (child: ReturnType<typeof spawn>): Promise<string> =>
  new Promise((resolve, reject) => {
    const late = setTimeout(
      () => reject(new OpsError('Setu did not start in time. Start it with npm start and see what it says.')),
      READY_WITHIN_MS,
    );
    child.once('exit', (code) => {
      clearTimeout(late);
      reject(new OpsError(`Setu did not start (exit code ${code}). Start it with npm start and see what it says.`));
    });
    createInterface({ input: child.stdout! }).on('line', (line) => {
      const url = RUNS_ON.exec(line)?.[1];
      if (url === undefined) return;
      clearTimeout(late);
      resolve(url);
    });
  });
