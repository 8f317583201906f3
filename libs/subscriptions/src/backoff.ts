import { setTimeout as sleep } from 'node:timers/promises';

/** Milliseconds before the next try: doubling from `first`, at most `longest`, of which up to half is taken off by chance. */
export const backoffMs = (tries: number, first: number, longest: number, random: () => number = Math.random): number =>
  Math.min(longest, first * 2 ** Math.min(tries, 30)) * (1 - random() / 2);

/** Waits, or returns early when the signal aborts. */
export const pause = async (milliseconds: number, signal: AbortSignal): Promise<void> => {
  if (signal.aborted) return;
  try {
    await sleep(milliseconds, undefined, { signal });
  } catch (error) {
    if (!signal.aborted) throw error;
  }
};
