import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** What the program says: the server it holds, or why it was refused. */
export type HolderAnswer = { pid: number; url: string; refused?: undefined } | { refused: string };

/** Another Setu process on the folder. */
export type Holder = Readonly<{ process: ChildProcess; answer: HolderAnswer; ended: Promise<unknown> }>;

/** Starts it, as another user if asked to, and waits for its answer. */
export const startHolder = async (
  dir: string,
  as: Readonly<{ uid?: number; gid?: number; tmp?: string }> = {},
): Promise<Holder> => {
  const { tmp, ...user } = as;
  const child = spawn(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'hold-postgres.program.ts'), dir], {
    ...user,
    cwd: join(import.meta.dirname, '..', '..', '..'),
    env: { PATH: process.env['PATH'], ...(tmp ? { TMPDIR: tmp, HOME: tmp } : {}) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const [line] = (await Promise.race([
    once(createInterface(child.stdout), 'line'),
    ended.then(() => Promise.reject(new Error('the program ended without an answer'))),
  ])) as [string];
  return { process: child, answer: JSON.parse(line) as HolderAnswer, ended };
};
