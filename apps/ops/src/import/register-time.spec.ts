import { describe, expect, it } from '@jest/globals';
import { registerTime } from './register-time.js';

describe('A time in a register', () => {
  it.each([
    ['2025-03-14', false, '2025-03-13T18:30:00.000Z', 'day'],
    ['2025-03-14 21:30', false, '2025-03-14T16:00:00.000Z', 'minute'],
    ['2025-03-14T21:30', false, '2025-03-14T16:00:00.000Z', 'minute'],
    ['2025-03-14 21:30:59', true, '2025-03-14T16:00:00.000Z', 'minute'],
    ['14-03-2025', true, '2025-03-13T18:30:00.000Z', 'day'],
    ['3/4/2025', true, '2025-04-02T18:30:00.000Z', 'day'],
    ['14.03.2025 00:05', true, '2025-03-13T18:35:00.000Z', 'minute'],
    ['29-02-2024', true, '2024-02-28T18:30:00.000Z', 'day'],
  ])('%s (day first: %s) is %s, precise to the %s, in India and as a document has it', (text, dayFirst, at, precision) => {
    expect(registerTime(text, dayFirst)).toEqual({ at, precision, source: 'document' });
  });

  it.each([
    ['14-03-2025', false],
    ['3/14/2025', true],
    ['14-03-25', true],
    ['14/03-2025', true],
    ['29-02-2025', true],
    ['2025-02-30', false],
    ['2025-13-01', false],
    ['2025-03-14 24:00', false],
    ['2025-03-14 21:60', false],
    ['1850-01-01', false],
    ['about Holi', true],
    ['', true],
  ])('%s (day first: %s) is none', (text, dayFirst) => {
    expect(registerTime(text, dayFirst)).toBeUndefined();
  });
});
