import type { Check } from './finding.js';

/** Runs the named checks one after another and prints what they find. @returns the number of findings */
export const report = async (
  root: string,
  checks: Readonly<Record<string, Check>>,
  print: (line: string) => void,
): Promise<number> => {
  let found = 0;
  for (const [name, check] of Object.entries(checks)) {
    const findings = await check(root);
    found += findings.length;
    print(`${findings.length === 0 ? 'ok    ' : 'WRONG '} ${name}`);
    for (const { where, what } of findings) print(`       ${where}: ${what}`);
  }
  return found;
};
