import { describe, expect, it } from '@jest/globals';
import { backoffMs, pause } from './backoff.js';

describe('the wait between tries', () => {
  it('doubles each time up to the longest', () => {
    const waits = [0, 1, 2, 3, 4, 400].map((tries) => backoffMs(tries, 100, 1_000, () => 0));
    expect(waits).toEqual([100, 200, 400, 800, 1_000, 1_000]);
  });

  it('is shortened by chance, by half at most', () => {
    expect(backoffMs(2, 100, 1_000, () => 0.999_999)).toBeCloseTo(200, 1);
    expect(backoffMs(2, 100, 1_000, () => 0.5)).toBe(300);
  });

  it('ends at once when somebody stops it', async () => {
    const stopping = new AbortController();
    const waiting = pause(60_000, stopping.signal);
    stopping.abort();
    await expect(waiting).resolves.toBeUndefined();
    await expect(pause(60_000, stopping.signal)).resolves.toBeUndefined();
  });
});
