import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '@setu/platform';
import { query } from '../../../libs/platform/testing/query.js';
import { anyPort, dataFolder, removeFolder } from '../testing/standalone-process.js';

const RUNBOOK = readFileSync('docs/runbooks/start-stop-backup.md', 'utf8');
const CHAPTER = /^## On a server$([^]*?)^## /m.exec(RUNBOOK)?.[1] ?? '';

/** The commands of the chapter in their order; of one language. */
const blocks = (language: string): readonly string[] =>
  [...CHAPTER.matchAll(new RegExp('^```' + language + '\\n([^]*?)^```$', 'gm'))].map(([, block = '']) => block);

describe('The runbook for a server', () => {
  let folder: string;
  let server: Awaited<ReturnType<typeof startEmbeddedPostgres>>;
  let filledIn: (text: string) => string;
  const started: ChildProcess[] = [];
  beforeAll(async () => {
    folder = dataFolder();
    const [port, databasePort] = [await anyPort(), await anyPort()];
    server = await startEmbeddedPostgres({ dir: join(folder, 'postgres'), port: databasePort, settings: { fsync: 'off' } });
    filledIn = (text) =>
      text
        .replaceAll('db.example:5432', `127.0.0.1:${databasePort}`)
        .replaceAll('/etc/setu', join(folder, 'etc'))
        .replaceAll('/var/lib/setu', join(folder, 'lib'))
        .replaceAll(/(HTTP_PORT=|localhost:)3000/g, `$1${port}`)
        .replaceAll(/^npm ci\n/gm, '');
  }, 60_000);
  afterAll(async () => {
    for (const process of started) process.kill('SIGKILL');
    await server.stop();
    removeFolder(folder);
  });

  const bare = { PATH: process.env['PATH'], HOME: process.env['HOME'] };
  const withSettings = (commands: string): string[] => [
    '-c',
    `set -euo pipefail; set -a; . ${join(folder, 'etc', 'setu.env')}; set +a\n${commands}`,
  ];
  const run = (commands: string): string => execFileSync('bash', withSettings(commands), { env: bare, encoding: 'utf8' });

  it('leads from an empty PostgreSQL to an api and a worker that run and stop, with the commands as they stand', async () => {
    const [sql] = blocks('sql');
    const [settings, install, api, worker, ask] = blocks('sh').map((block) => filledIn(block));
    for (const statement of sql!.split(/;\n/).filter((each) => each.trim() !== '')) await query(server.superuserUrl(), statement);
    mkdirSync(join(folder, 'etc'));
    writeFileSync(join(folder, 'etc', 'setu.env'), settings!, { mode: 0o600 });

    const installed = run(install!);
    expect(installed).toMatch(/^Applied \d+: 0001_events\.sql, /m);
    expect(installed).toMatch(/^The first administrator is member /m);

    for (const program of [api!, worker!])
      started.push(spawn('bash', withSettings(`exec ${program}`), { env: bare, stdio: ['ignore', 'ignore', 'inherit'] }));
    let asked = '';
    for (let tries = 0; !/"status":"up"[^]* 0 to come/.test(asked) && tries < 20; tries++) {
      await new Promise((resolve) => setTimeout(resolve, 500));
      expect(started.map(({ exitCode }) => exitCode)).toEqual([null, null]);
      asked = run(ask!.replace('curl -s', 'curl -s --retry 20 --retry-connrefused --retry-delay 1'));
    }
    expect(asked).toMatch(/"status":"up"/);
    expect(asked).toMatch(/^organisations +running +0 to come +nothing parked/m);

    for (const process of started.splice(0)) {
      process.kill('SIGTERM');
      const [code, signal] = (await once(process, 'exit')) as [number | null, NodeJS.Signals | null];
      expect([0, null]).toContain(code);
      expect([null, 'SIGTERM']).toContain(signal);
    }
  }, 240_000);
});
