import { appendFileSync } from 'node:fs';

/**
 * For tests that need something that a machine may lack: `(availableOrNamed('a Kafka broker', found) ? describe : describe.skip)(…)`.
 * What is missing is named at the end of the run. With REQUIRE_ALL=1 it fails instead.
 */
export const availableOrNamed = (name: string, isAvailable: boolean): boolean => {
  if (isAvailable) return true;
  if (process.env['REQUIRE_ALL'] === '1') throw new Error(`REQUIRE_ALL=1, and this machine lacks ${name}.`);
  const list = process.env['SETU_TEST_LEFT_OUT'];
  if (!list) throw new Error('The list of what is left out was not begun: run the tests with jest.config.mjs.');
  appendFileSync(list, `${name}\n`);
  return false;
};
