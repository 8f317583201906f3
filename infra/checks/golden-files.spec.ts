import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { code, defineEvent, defineVersionedEvent, id } from '@setu/kernel';
import { canonicalJson } from '@setu/ledger';
import { GOLDEN_FOLDER, goldenBytes, readGoldenFiles, writeMissingGoldenFiles } from './events/golden-files.js';
import { goldenObjections } from './events/golden-objections.js';
import { REGISTERED_EVENTS } from './events/registered-events.js';

describe('golden files of events', () => {
  it('exist for every registered type and version, are canonical, and are read as the present version', async () => {
    const files = await readGoldenFiles(join(import.meta.dirname, '../..', GOLDEN_FOLDER));
    expect(
      goldenObjections(
        REGISTERED_EVENTS.flatMap(({ definitions }) => definitions),
        files,
      ),
    ).toEqual([]);
  });
});

describe('the check of golden files', () => {
  const first = defineEvent('Invented', { caseId: id(), kind: code(['a']) });
  const golden = goldenBytes(first);
  const files = (...entries: [string, Uint8Array][]) => new Map(entries);

  it('is quiet about a fitting file', () => {
    expect(goldenObjections([first], files(['Invented.v1.json', golden]))).toEqual([]);
  });

  it('objects to a missing file, and to one of no event', () => {
    expect(goldenObjections([first], files(['Other.v1.json', golden]))).toEqual([
      'Other.v1.json stands for no registered event and version',
      'Invented.v1.json is missing',
    ]);
  });

  it('objects to bytes that are not canonical', () => {
    const spaced = new TextEncoder().encode(`${new TextDecoder().decode(golden)}\n`);
    expect(goldenObjections([first], files(['Invented.v1.json', spaced]))).toEqual(['Invented.v1.json is not canonical JSON']);
  });

  it('objects to a file of another version', () => {
    const other = canonicalJson({ ...(JSON.parse(new TextDecoder().decode(golden)) as object), schemaVersion: 2 });
    expect(goldenObjections([first], files(['Invented.v1.json', other]))).toEqual([
      'Invented.v1.json is of another type or version',
    ]);
  });

  it('objects to an upcast that does not give the present shape', () => {
    const second = (upcast: (data: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>) =>
      defineVersionedEvent('Invented', 2, { caseId: id(), kind: code(['b']) }, { 1: upcast });
    const both = files(['Invented.v1.json', golden], ['Invented.v2.json', goldenBytes(second((data) => data))]);
    expect(goldenObjections([second((data) => ({ ...data, kind: 'b' }))], both)).toEqual([]);
    expect(goldenObjections([second((data) => data)], both)).toEqual([
      'Invented.v1.json read as version 2: /kind is not a published code',
    ]);
  });

  it('writes what is missing, and never over what is there', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'setu-golden-'));
    try {
      await writeFile(join(folder, 'Invented.v1.json'), 'as it was');
      const second = defineVersionedEvent('Invented', 2, { caseId: id() }, { 1: (data) => data });
      const third = defineVersionedEvent('Later', 2, { caseId: id() }, { 1: (data) => data });
      const answer = await writeMissingGoldenFiles(folder, [second, third]);
      expect(answer).toEqual({ written: ['Invented.v2.json', 'Later.v2.json'], byHand: ['Later.v1.json'] });
      expect(await readFile(join(folder, 'Invented.v1.json'), 'utf8')).toBe('as it was');
      expect((await writeMissingGoldenFiles(folder, [second])).written).toEqual([]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
