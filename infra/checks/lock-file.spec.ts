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

  it('finds a package for another platform that is asked for and not locked', () => {
    const builder = { integrity: 'sha512-x', optionalDependencies: { 'builder-darwin': '1.0.0', 'builder-linux': '1.0.0' } };
    const locked = { integrity: 'sha512-x' };
    expect(found({ 'node_modules/builder': builder, 'node_modules/builder-linux': locked })).toEqual([
      'package-lock.json: node_modules/builder needs builder-darwin, which is not locked; choose a version whose packages all exist',
    ]);
  });

  it('finds a dependency where Node would find it: beside the package, inside it, or further up', () => {
    const locked = { integrity: 'sha512-x' };
    expect(
      found({
        '': { dependencies: { a: '1' } },
        'node_modules/a': { ...locked, dependencies: { '@x/b': '1' } },
        'node_modules/a/node_modules/@x/b': { ...locked, dependencies: { c: '1', d: '1' } },
        'node_modules/a/node_modules/c': locked,
        'node_modules/d': locked,
      }),
    ).toEqual([]);
    expect(found({ '': { dependencies: { a: '1' } } })).toEqual([
      'package-lock.json: the project needs a, which is not locked; choose a version whose packages all exist',
    ]);
  });
});
