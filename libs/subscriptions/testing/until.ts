import { setTimeout as sleep } from 'node:timers/promises';

/** Waits until the condition holds; fails after ten seconds. */
export const until = async (condition: () => Promise<boolean> | boolean, what = 'the condition'): Promise<void> => {
  const deadline = Date.now() + 10_000;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(`${what} did not come about`);
    await sleep(10);
  }
};
