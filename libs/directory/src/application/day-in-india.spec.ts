import { describe, expect, it } from '@jest/globals';
import { dayInIndia, isDay } from './day-in-india.js';

describe('A day in India', () => {
  it('begins at half past six in the evening before, in UTC, and ends a millisecond before the next', () => {
    expect(dayInIndia('2026-03-01')).toEqual({ from: '2026-02-28T18:30:00.000Z', to: '2026-03-01T18:29:59.999Z' });
    expect(dayInIndia('1900-01-01').from).toBe('1899-12-31T18:30:00.000Z');
  });

  it('is one that there is', () => {
    expect(['2026-02-28', '2028-02-29', '1900-01-01', '2199-12-31'].map(isDay)).toEqual([true, true, true, true]);
    for (const text of [
      '2026-02-29',
      '2026-13-01',
      '2026-00-10',
      '2026-1-1',
      '20260101',
      '2026-01-01T00:00',
      '1899-12-31',
      ' 2026-01-01',
      '',
    ])
      expect([text, isDay(text)]).toEqual([text, false]);
  });
});
