import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { anyPort, build, dataFolder, removeFolder, StandaloneProcess } from '../testing/standalone-process.js';

const SCENARIO = 'spuwac-meeting';
const FOLDER = join('apps', 'ops', 'scenarios');
const PROGRAM = resolve('dist', 'apps', 'ops', 'main.js');

describe('The scenario of a meeting of police and NGOs, played by the command', () => {
  const text = readFileSync(join(FOLDER, `${SCENARIO}.yaml`), 'utf8');
  let data: string;
  let elsewhere: string;
  let setu: StandaloneProcess;
  let url: string;

  beforeAll(async () => {
    (['standalone', 'ops'] as const).forEach(build);
    [data, elsewhere] = [dataFolder(), dataFolder()];
    mkdirSync(join(elsewhere, FOLDER), { recursive: true });
    setu = StandaloneProcess.start(data, await anyPort());
    url = await setu.ready();
  }, 180_000);
  afterAll(async () => {
    await setu.end('SIGTERM');
    [data, elsewhere].forEach(removeFolder);
  });

  /** Plays the scenario as a file elsewhere has it. */
  const play = (scenario: string): Readonly<{ status: number | null; said: string }> => {
    writeFileSync(join(elsewhere, FOLDER, `${SCENARIO}.yaml`), scenario);
    const env = { PATH: process.env['PATH'], DATA_DIR: data };
    const args = [PROGRAM, 'demo', '--scenario', SCENARIO, '--url', url];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: elsewhere, env, encoding: 'utf8' });
    return { status, said: stdout + stderr };
  };

  it('is played to its end: one of the agreed actions becomes an operation', () => {
    const { status, said } = play(text);
    expect(said).toContain('All of it is as it must be.');
    expect(said).not.toMatch(/undefined|\[object|[{}$]/);
    expect(status).toBe(0);
  }, 60_000);

  it('stops with an exit code where its file says that an operation may claim an action that nobody agreed', () => {
    const right = 'code: operation.agreed-action-not-yours';
    expect(text.split(right)).toHaveLength(2);
    const { status, said } = play(text.replace(right, 'code: operation.tip-not-yours'));
    expect(said).toContain('NOT AS IT MUST BE');
    expect(said).not.toContain('All of it is as it must be.');
    expect(status).toBe(1);
  }, 60_000);
});
