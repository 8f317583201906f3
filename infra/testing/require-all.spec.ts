import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { availableOrNamed } from './require-all.js';

describe('availableOrNamed', () => {
  const before = { ...process.env };
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'setu-left-out-'));
    process.env['SETU_TEST_LEFT_OUT'] = join(folder, 'list');
    delete process.env['REQUIRE_ALL'];
  });
  afterEach(() => {
    for (const name of ['SETU_TEST_LEFT_OUT', 'REQUIRE_ALL']) {
      if (before[name] === undefined) delete process.env[name];
      else process.env[name] = before[name];
    }
    rmSync(folder, { recursive: true });
  });

  it('names what is missing, once for each that lacks it', () => {
    expect(availableOrNamed('a Kafka broker', false)).toBe(false);
    expect(availableOrNamed('a browser', false)).toBe(false);
    expect(readFileSync(join(folder, 'list'), 'utf8')).toBe('a Kafka broker\na browser\n');
  });

  it('lets what is there run, also when all is required', () => {
    process.env['REQUIRE_ALL'] = '1';
    expect(availableOrNamed('a browser', true)).toBe(true);
  });

  it('fails for what is missing when all is required', () => {
    process.env['REQUIRE_ALL'] = '1';
    expect(() => availableOrNamed('a browser', false)).toThrow('REQUIRE_ALL=1, and this machine lacks a browser.');
  });
});
