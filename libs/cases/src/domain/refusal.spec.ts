import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { CASES_REFUSALS } from '../refusals.js';
import { REFUSAL_CODES } from './refusal.js';

const files = readdirSync(import.meta.dirname).map((name) => ({
  name,
  text: readFileSync(join(import.meta.dirname, name), 'utf8'),
}));
const found = (pattern: RegExp, which: (name: string) => boolean): string[] =>
  files.filter(({ name }) => which(name)).flatMap(({ text }) => [...text.matchAll(pattern)].map((match) => match[1]!));
const isSpec = (name: string): boolean => name.endsWith('.spec.ts');

describe('Every refusal', () => {
  it('has a sentence for a person that ends like one', () => {
    for (const code of REFUSAL_CODES) expect(CASES_REFUSALS[code]).toMatch(/^[A-Z{][^]{30,}[.]$/);
  });

  it('is thrown somewhere in the rules', () => {
    const thrown = new Set(found(/'([a-z-]+\.[a-z-]+)'/g, (name) => !isSpec(name) && name !== 'refusal.ts'));
    expect(REFUSAL_CODES.filter((code) => !thrown.has(code))).toEqual([]);
  });

  it('is shown by a test', () => {
    const shown = new Set(found(/thenRefuses\(\s*'([^']+)'/g, isSpec));
    expect(REFUSAL_CODES.filter((code) => !shown.has(code))).toEqual([]);
  });
});
