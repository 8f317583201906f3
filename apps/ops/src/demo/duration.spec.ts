import { describe, expect, it } from '@jest/globals';
import { durationMs } from './duration.js';

describe('A duration', () => {
  it.each([
    ['PT36S', 36_000],
    ['PT2H', 7_200_000],
    ['P1DT30M', 88_200_000],
    ['P366D', 31_622_400_000],
  ])('%s is %d ms', (text, ms) => expect(durationMs(text)).toBe(ms));

  it.each(['', 'P', 'PT', 'P1DT', '2H', 'P1M', 'P1D2', '-P1D', 'P1.5D'])('%j is none', (text) =>
    expect(durationMs(text)).toBeUndefined(),
  );
});
