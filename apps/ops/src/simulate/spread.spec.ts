import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { APPEARS, PEOPLE_IN_OPERATION, SPREAD } from './spread.js';

const PAGE = readFileSync('docs/how-to/simulate.md', 'utf8').replaceAll(/ +/g, ' ');
const rows = PAGE.split('\n').filter((line) => /^\| \d+ \|/.test(line));

describe('The spread of what happens in a simulation', () => {
  it('stands on its page with each number and its source, and nothing else does', () =>
    expect(rows).toEqual(Object.values(SPREAD).map(({ percent, of, source }) => `| ${percent} | ${of} | ${source} |`)));

  it('has 44 children among a hundred people, as the page says', () => {
    expect(APPEARS.child + (APPEARS.doubtful * 3) / 4).toBe(44);
    expect(Object.values(APPEARS).reduce<number>((sum, share) => sum + share, 0)).toBe(100);
    expect(PAGE).toContain('44 of a hundred are children');
  });

  it('brings three people out of an operation on the average, as the page says', () => {
    const counts = Object.entries(PEOPLE_IN_OPERATION);
    expect(counts.reduce((sum, [, often]) => sum + often, 0)).toBe(100);
    expect(counts.reduce((sum, [people, often]) => sum + Number(people) * often, 0) / 100).toBeCloseTo(3, 0);
    expect(PAGE).toContain('3 people are brought out of an operation on the average');
  });
});
