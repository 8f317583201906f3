import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { lintFindings } from './check-lint-rules.js';

const root = join(import.meta.dirname, '../../..');
const file = 'infra/checks/report.ts';

describe('the check of the lint rules', () => {
  it('is quiet when a rule fires on what it forbids, and nothing allowed is refused', async () => {
    const forbidden = [{ says: 'No default exports', file, source: 'export default 1;' }];
    expect(await lintFindings(root, forbidden, [{ file, source: 'export const one = 1;' }])).toEqual([]);
  });

  it('names a rule that is silent', async () => {
    expect(await lintFindings(root, [{ says: 'no-console', file, source: 'console.log(1);' }], [])).toEqual([
      { where: `eslint.config.mjs, ${file}`, what: '"no-console" is silent about: console.log(1);' },
    ]);
  });

  it('names a rule that refuses what is allowed', async () => {
    expect(await lintFindings(root, [], [{ file, source: 'export default 1;' }])).toEqual([
      {
        where: `eslint.config.mjs, ${file}`,
        what: 'refuses what is allowed: export default 1; (no-restricted-syntax: No default exports: a thing has one name everywhere.)',
      },
    ]);
  });
});
