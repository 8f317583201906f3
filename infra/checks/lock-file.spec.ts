import { describe, expect, it } from '@jest/globals';
import { lockFileFindings } from './lock-file.js';

const found = (packages: object) => lockFileFindings(JSON.stringify({ packages })).map(({ where, what }) => `${where} ${what}`);

describe('the check of the lock file', () => {
  it('is quiet about packages known by their hash alone', () => {
    expect(found({ '': {}, 'node_modules/a': { integrity: 'sha512-x' }, 'node_modules/b': { inBundle: true } })).toEqual([]);
  });

  it('finds a package bound to an address', () => {
    expect(found({ 'node_modules/a': { integrity: 'sha512-x', resolved: 'https://example.org/a.tgz' } })).toEqual([
      'package-lock.json: node_modules/a has a "resolved" address; install with omit-lockfile-registry-resolved',
    ]);
  });

  it('finds a package that nothing vouches for', () => {
    expect(found({ 'node_modules/a': {} })).toEqual(['package-lock.json: node_modules/a has no integrity hash']);
  });
});
