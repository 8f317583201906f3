import { describe, expect, it } from '@jest/globals';
import { afterPeriod } from './after-period.js';

describe('A period after an instant', () => {
  it.each([
    ['2026-01-31T18:30:00.000Z', 'P14D', '2026-02-14T18:30:00.000Z'],
    // Midnight in India: the 31st has ended there, and it is the 1st of February.
    ['2026-01-31T18:30:00.000Z', 'P1M', '2026-02-28T18:30:00.000Z'],
    ['2026-01-31T18:29:59.999Z', 'P1M', '2026-02-28T18:29:59.999Z'],
    ['2026-02-28T19:00:00.000Z', 'P1M', '2026-03-31T19:00:00.000Z'],
    ['2024-01-31T12:00:00.000Z', 'P1M', '2024-02-29T12:00:00.000Z'],
    ['2024-01-30T20:00:00.000Z', 'P1M', '2024-02-28T20:00:00.000Z'],
    ['2025-11-30T00:00:00.001Z', 'P3M', '2026-02-28T00:00:00.001Z'],
    ['2024-02-29T12:00:00.000Z', 'P12M', '2025-02-28T12:00:00.000Z'],
    ['2026-03-15T12:00:00.000Z', 'P6M', '2026-09-15T12:00:00.000Z'],
    ['2026-12-31T12:00:00.000Z', 'P0D', '2026-12-31T12:00:00.000Z'],
  ])('%s and %s: %s', (at, period, later) => expect(afterPeriod(at, period)).toBe(later));

  it('is of whole days or months only', () => {
    for (const period of ['P1Y', 'PT1H', '14D', 'P-1D', ''])
      expect(() => afterPeriod('2026-01-01T00:00:00.000Z', period)).toThrow(TypeError);
  });
});
