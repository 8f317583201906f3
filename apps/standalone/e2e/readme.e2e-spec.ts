import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { anyPort, buildStandalone, dataFolder, removeFolder, StandaloneProcess } from '../testing/standalone-process.js';

const BLOCK = /^```sh\n(.*?)^```$/gms;
const WRITTEN_FOR = 'http://localhost:3000';

/** What the README tells a reader to type while Setu runs, in its order. */
const examples = [...readFileSync('README.md', 'utf8').matchAll(BLOCK)]
  .map(([, block = '']) => block)
  .filter((block) => !block.startsWith('npm ci'));

describe('The README', () => {
  let folder: string;
  let setu: StandaloneProcess;
  let url: string;
  beforeAll(async () => {
    buildStandalone();
    folder = dataFolder();
    setu = StandaloneProcess.start(folder, await anyPort());
    url = await setu.ready();
  }, 120_000);
  afterAll(async () => {
    await setu.end('SIGTERM');
    removeFolder(folder);
  });

  it('answers who is responsible, and how one knows, with commands that do what it says', () => {
    const script = ['set -euo pipefail', ...examples.flatMap((block, at) => [`echo "example ${at}"`, block, 'echo'])].join('\n');
    const environment = { ...process.env, DATA_DIR: folder, HTTP_PORT: new URL(url).port, LOG_LEVEL: 'warn' };
    const said = execFileSync('bash', ['-c', script.replaceAll(WRITTEN_FOR, url)], {
      env: environment,
      encoding: 'utf8',
      maxBuffer: 1e8,
    });
    const [, played = '', board = '', ledger = '', hashes = '', fsck = ''] = said.split(/^example \d+$/m);
    expect(played).toContain('All of it is as it must be.');

    const jsonIn = (text: string): unknown => JSON.parse(text.trim());
    expect(jsonIn(board)).toMatchObject({
      total: 1,
      lines: [{ custodian: { org: expect.any(String) }, since: expect.any(String), footing: 'order', wrong: [] }],
    });
    const { entries } = jsonIn(ledger) as { entries: readonly { from: string; until?: string; signatures?: object }[] };
    expect(entries).toHaveLength(2);
    expect(entries[1]!.from).toBe(entries[0]!.until);
    expect(Object.keys(entries[1]!.signatures!)).toEqual(expect.arrayContaining(['offeredBy', 'receiverRef', 'confirmedBy']));
    expect(hashes.match(/^whole [0-9a-f]{64} after (null|[0-9a-f]{64})$/gm)).toHaveLength(4);
    expect(fsck).toMatch(/^\d+ events in \d+ histories, \d+ sealed values, \d+ documents: whole\.$/m);
  }, 120_000);
});
