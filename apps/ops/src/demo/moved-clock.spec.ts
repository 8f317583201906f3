import { describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { MOVED_CLOCK } from './moved-clock.js';

const YEAR_MS = 31_536_000_000;
/** A program that says, whenever it is asked, what time it is in each of the ways that there are. */
const PROGRAM = `
  const say = () => console.log(JSON.stringify([Date.now(), new Date().getTime(), Date.parse(Date()), Date.parse(new Date(0).toISOString()),
    new Date() instanceof Date]));
  say();
  process.stdin.on('data', say);
`;

describe('A clock that is moved', () => {
  it('tells every way of asking the moved time, leaves stated times alone, and lets its process end', async () => {
    const child = spawn(process.execPath, ['--import', MOVED_CLOCK, '--input-type=module', '-e', PROGRAM], {
      stdio: ['pipe', 'pipe', 'inherit', 'ipc'],
    });
    const told = async (): Promise<readonly [number, number, number, number, boolean]> => {
      const [line] = (await once(child.stdout!, 'data')) as [Buffer];
      return JSON.parse(String(line)) as [number, number, number, number, boolean];
    };
    const near = (found: number, wanted: number): void => expect(Math.abs(found - wanted)).toBeLessThan(20_000);
    const before = await told();
    for (const found of before.slice(0, 3)) near(Number(found), Date.now());

    child.send(YEAR_MS);
    expect(await once(child, 'message')).toEqual([YEAR_MS, undefined]);
    child.stdin!.write('again');
    const after = await told();
    for (const found of after.slice(0, 3)) near(Number(found), Date.now() + YEAR_MS);
    expect(after.slice(3)).toEqual([0, true]);

    child.stdin!.end();
    expect(await once(child, 'exit')).toEqual([0, null]);
  }, 30_000);
});
