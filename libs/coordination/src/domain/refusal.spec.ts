import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { COORDINATION_REFUSALS } from '../refusals.js';
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
    for (const sentence of Object.values(COORDINATION_REFUSALS)) expect(sentence).toMatch(/^[A-Z{][^]{30,}[.]$/);
    for (const code of REFUSAL_CODES) expect(COORDINATION_REFUSALS[code]).toBeDefined();
  });

  it('is thrown somewhere in the rules', () => {
    const thrown = new Set(found(/refusal\('([^']+)'/g, (name) => !isSpec(name)));
    expect(REFUSAL_CODES.filter((code) => !thrown.has(code))).toEqual([]);
  });

  it('is shown by a test', () => {
    const shown = new Set(found(/thenRefuses\(\s*'([^']+)'/g, isSpec));
    expect(REFUSAL_CODES.filter((code) => !shown.has(code))).toEqual([]);
  });

  it('says in its sentence only what its facts know', () => {
    const facts = new Map<string, string>();
    for (const { name, text } of files)
      if (!isSpec(name))
        for (const [, code, given] of text.matchAll(/refusal\(\s*'([^']+)'(?:,\s*\{([^}]*)\})?/g)) facts.set(code!, given ?? '');
    for (const code of REFUSAL_CODES)
      for (const [, named] of COORDINATION_REFUSALS[code].matchAll(/\{(\w+)\}/g))
        expect([code, facts.get(code)]).toEqual([code, expect.stringMatching(new RegExp(`\\b${named}\\b`))]);
  });
});
