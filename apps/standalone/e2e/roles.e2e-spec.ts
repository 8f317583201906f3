import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROLES } from '@setu/kernel';
import { anyPort, build, buildStandalone, dataFolder, removeFolder, StandaloneProcess } from '../testing/standalone-process.js';

const FOLDER = 'docs/roles';
const WRITTEN_FOR = 'http://localhost:3000';
const BLOCK = /^```sh\n(.*?)^```$/gms;
/** A section of a page, and the time of the night that stands above it. */
const SECTION = /^## (\d\d):(\d\d) (.*)$/m;
/** Calls as the pages make them, and as they name them in passing. */
const CALLED = /\b(get|post) "\$\w+" ["']?([^\s"'|)]+)/g;
const NAMED = /`(GET|POST) (\/[^\s`]+)`/g;

const pages = readdirSync(FOLDER).filter((file) => file.endsWith('.md'));
const textOf = (page: string): string => readFileSync(join(FOLDER, page), 'utf8');
const blocksIn = (text: string): string => [...text.matchAll(BLOCK)].map(([, block = '']) => block).join('\n');

type Section = Readonly<{ minute: number; title: string; script: string }>;
/** The night begins at noon: what is before it belongs to the morning after. */
const sectionsOf = (page: string): readonly Section[] =>
  textOf(page)
    .split(/^(?=## )/m)
    .flatMap((section): readonly Section[] => {
      const [, hour, minute, title] = SECTION.exec(section) ?? [];
      if (hour === undefined) return [];
      const of = ((Number(hour) + 12) % 24) * 60 + Number(minute);
      return [{ minute: of, title: `${page} ${hour}:${minute} ${title}`, script: blocksIn(section) }];
    });

/** Every call that a page makes or names, as method and path with its ids left open. */
const callsIn = (page: string): readonly string[] => {
  const text = textOf(page);
  const open = (path: string): string => path.replace(/\?.*$/, '').replaceAll(/\$\w+|\{\w+\}|(?<=\/)\d+/g, '{}');
  const made = [...blocksIn(text).matchAll(CALLED)].map(([, method = '', path = '']) => `${method} ${open(path)}`);
  const named = [...text.matchAll(NAMED)].map(([, method = '', path = '']) => `${method.toLowerCase()} ${open(path)}`);
  return [...made, ...named];
};

describe('The pages of the roles', () => {
  it('are about roles that exist, each in the list of pages', () => {
    const roles = pages.filter((page) => page !== 'README.md').map((page) => page.replace('.md', ''));
    expect(roles.filter((role) => !(ROLES as readonly string[]).includes(role))).toEqual([]);
    expect(roles.filter((role) => !textOf('README.md').includes(`](${role}.md)`))).toEqual([]);
    const without = ROLES.filter((role) => !roles.includes(role) && role !== 'machine-client');
    for (const role of without) expect(textOf('README.md')).toContain(`_${role.replaceAll('-', ' ')}_`);
  });

  it.each(pages.filter((page) => page !== 'README.md'))('%s makes and names only calls that the API has', (page) => {
    const document = JSON.parse(readFileSync('docs/openapi.json', 'utf8')) as { paths: Record<string, object> };
    const known = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path.replaceAll(/\{\w+\}/g, '{}')}`),
    );
    const calls = callsIn(page);
    expect(calls.length).toBeGreaterThan(0);
    expect(calls.filter((call) => !known.includes(call))).toEqual([]);
  });

  describe('followed in the order of the night', () => {
    let folder: string;
    let setu: StandaloneProcess;
    let url: string;
    beforeAll(async () => {
      buildStandalone();
      build('ops');
      folder = dataFolder();
      setu = StandaloneProcess.start(folder, await anyPort());
      url = await setu.ready();
    }, 120_000);
    afterAll(async () => {
      await setu.end('SIGTERM');
      removeFolder(folder);
    });

    it('lead from a tip to a girl in a home, with nothing wrong and nothing missing', () => {
      const night = pages.flatMap(sectionsOf).toSorted((one, other) => one.minute - other.minute);
      expect(new Set(night.map(({ minute }) => minute)).size).toBe(night.length);
      const script = [
        'set -euo pipefail',
        blocksIn(textOf('README.md')),
        // Built once, above.
        'token() { node dist/apps/ops/main.js token "$1"; }',
        ...night.flatMap(({ title, script: commands }) => [`echo; echo "= ${title}"`, commands]),
        'echo; echo "= the end"',
        'get "$ASHA" "/custody-board" | field ".lines.map(({ custodian, footing, wrong }) => JSON.stringify([custodian.org, footing, wrong])).join()"',
        'echo "$AASRA"',
      ].join('\n');
      const said = execFileSync('bash', ['-c', script.replaceAll(WRITTEN_FOR, url)], {
        env: { ...process.env, DATA_DIR: folder, HTTP_PORT: new URL(url).port, LOG_LEVEL: 'warn' },
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
        maxBuffer: 1e8,
        timeout: 110_000,
      });
      const told = new Map(said.split(/^= /m).map((part): [string, string] => [part.split('\n', 1)[0]!, part]));
      const of = (start: string): string => [...told].find(([title]) => title.startsWith(start))![1];
      expect([...told.keys()].slice(1)).toEqual([...night.map(({ title }) => title), 'the end']);
      expect(of('outreach-worker.md 21:00')).toMatch(/byUnit.*number/s);
      expect(of('case-worker.md 04:30')).toContain('completed');
      expect(of('administrator.md 06:50')).toMatch(/\[\]\n\{.*"access\.role-may-not"/s);
      expect(of('auditor.md')).toMatch(/\[ \[\] \]\n\[\]\n\[\]\n\[\n {2}'CaseOpened',/);
      const [line, aasra] = of('the end').trim().split('\n').slice(-2) as [string, string];
      expect(JSON.parse(line)).toEqual([aasra, 'order', []]);
    }, 120_000);
  });
});
