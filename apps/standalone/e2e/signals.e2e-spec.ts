import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  anyPort,
  build,
  dataFolder,
  ownersOf,
  removeFolder,
  serversOn,
  StandaloneProcess,
} from '../testing/standalone-process.js';

const until = async (holds: () => boolean): Promise<void> => {
  for (let waited = 0; !holds(); waited += 20) {
    if (waited > 30_000) throw new Error('it did not come to that');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

describe('Setu that is told to stop leaves nothing running', () => {
  let folder: string;
  let setu: StandaloneProcess | undefined;
  beforeAll(() => (['standalone', 'ops'] as const).forEach(build), 120_000);
  afterEach(async () => {
    for (const pid of [...ownersOf(folder), ...serversOn(folder)]) process.kill(pid, 'SIGKILL');
    await setu?.end('SIGKILL');
    removeFolder(folder);
  });

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'when npm gets a %s, as from a container, a service manager or kill: npm ends after Setu and its PostgreSQL',
    async (signal) => {
      folder = dataFolder();
      setu = StandaloneProcess.startByNpm(folder, await anyPort());
      await setu.ready();
      const [owner, server] = [ownersOf(folder), serversOn(folder)];
      expect([owner.length, server.length]).toEqual([1, 1]);
      expect(await setu.end(signal)).toBe(0);
      expect(ownersOf(folder)).toEqual([]);
      expect(serversOn(folder)).toEqual([]);
    },
    120_000,
  );

  it.each([
    ['its folder is new', 'postgres/setu.lock'],
    ['its database starts', 'postgres/data/postmaster.pid'],
    ['its keys are made', 'vault.key'],
  ])(
    'when it is interrupted while %s: it ends cleanly and says so',
    async (_, file) => {
      folder = dataFolder();
      setu = StandaloneProcess.start(folder, await anyPort());
      await until(() => existsSync(join(folder, file)));
      expect(await setu.end('SIGINT')).toBe(0);
      expect(setu.said).toContain('Setu was stopped before it had started. Nothing is left running');
      expect(setu.said).not.toContain('Setu runs on');
      expect(serversOn(folder)).toEqual([]);
      expect(existsSync(join(folder, 'postgres', 'setu.lock'))).toBe(false);
    },
    60_000,
  );

  it('when a demonstration on a Setu of its own is stopped: it ends that one and deletes its folder', async () => {
    folder = dataFolder();
    const env = { ...process.env, TMPDIR: folder };
    const demo = spawn(process.execPath, ['dist/apps/ops/main.js', 'demo'], { env, stdio: 'ignore' });
    const own = (): string => join(folder, readdirSync(folder).find((name) => name.startsWith('setu-demo-')) ?? 'none');
    await until(() => serversOn(own()).length === 1);
    const owners = ownersOf(own());
    demo.kill('SIGTERM');
    await once(demo, 'exit');
    expect(readdirSync(folder).filter((name) => name.startsWith('setu-demo-'))).toEqual([]);
    for (const pid of owners) expect(() => process.kill(pid, 0)).toThrow('ESRCH');
  }, 60_000);
});
