import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';

/** What a context says of its refusals: the folder of its rules, every code with which they refuse, and the sentence behind each code. */
export type Refusals = Readonly<{
  folder: string;
  codes: readonly string[];
  sentences: Readonly<Record<string, string>>;
}>;

const matches = (text: string, pattern: RegExp): readonly RegExpMatchArray[] => [...text.matchAll(pattern)];
const THROWN = /'([a-z-]+\.[a-z-]+)'/g;
const SHOWN = /thenRefuses\(\s*'([^']+)'/g;
const WITH_FACTS = /refusal\(\s*'([^']+)'(?:,\s*\{([^}]*)\})?/g;

/** Tests that no refusal is without a sentence for a person, without a rule that throws it, or without a test that shows it. */
export const testEveryRefusal = ({ folder, codes, sentences }: Refusals): void => {
  const files = readdirSync(folder).map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
  const rules = files.filter(({ name }) => !name.endsWith('.spec.ts') && name !== 'refusal.ts');
  const specs = files.filter(({ name }) => name.endsWith('.spec.ts'));

  it('has a sentence for a person that ends like one', () => {
    for (const code of codes) expect([code, sentences[code]]).toEqual([code, expect.stringMatching(/^[A-Z{][^]{30,}[.]$/)]);
    for (const sentence of Object.values(sentences)) expect(sentence).toMatch(/^[A-Z{][^]{30,}[.]$/);
  });

  it('is thrown somewhere in the rules', () => {
    const thrown = new Set(rules.flatMap(({ text }) => matches(text, THROWN).map(([, code]) => code)));
    expect(codes.filter((code) => !thrown.has(code))).toEqual([]);
  });

  it('is shown by a test', () => {
    const shown = new Set(specs.flatMap(({ text }) => matches(text, SHOWN).map(([, code]) => code)));
    expect(codes.filter((code) => !shown.has(code))).toEqual([]);
  });

  it('says in its sentence only what its facts know, wherever the rule names them on the spot', () => {
    for (const { text } of rules)
      for (const [, code = '', facts = ''] of matches(text, WITH_FACTS))
        for (const [, named = ''] of matches(sentences[code] ?? '', /\{(\w+)\}/g))
          expect([code, facts]).toEqual([code, expect.stringMatching(new RegExp(`\\b${named}\\b|\\.\\.\\.`))]);
  });
};
