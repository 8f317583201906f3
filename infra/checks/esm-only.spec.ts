import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { checkEsmOnly, entryOf, formatOf } from './esm-only.js';

const installed = async (files: Readonly<Record<string, string>>, packages: readonly string[]) => {
  const root = await mkdtemp(join(tmpdir(), 'setu-esm-only-'));
  const lock = { packages: Object.fromEntries(packages.map((name) => [`node_modules/${name}`, {}])) };
  for (const [file, text] of Object.entries({ ...files, 'package-lock.json': JSON.stringify(lock) })) {
    await mkdir(join(root, file, '..'), { recursive: true });
    await writeFile(join(root, file), text);
  }
  return root;
};

describe('the check for packages that tests cannot load', () => {
  it.each([
    ['an old package', { name: 'a' }, 'cjs', 'cjs'],
    ['a package of ES modules only', { name: 'a', type: 'module', exports: './index.js' }, 'esm', 'esm'],
    [
      'a package with both',
      { name: 'a', type: 'module', exports: { '.': { require: './a.cjs', default: './a.js' } } },
      'cjs',
      'esm',
    ],
    ['a package that may only be imported', { name: 'a', exports: { import: './a.mjs' } }, undefined, 'esm'],
  ])('knows %s', (_name, manifest, required, imported) => {
    const format = (way: 'require' | 'import') => {
      const entry = entryOf(manifest, way);
      return entry && formatOf(entry, 'type' in manifest ? manifest.type : undefined);
    };
    expect([format('require'), format('import')]).toEqual([required, imported]);
  });

  it.each([
    [
      "const b = require('esm-only');",
      [
        {
          where: 'node_modules/old',
          what: 'is CommonJS and requires esm-only, which only exists as ES modules: tests cannot load it',
        },
      ],
    ],
    ["const b = import('esm-only');", []],
  ])('judges a package that says %s', async (source, findings) => {
    const root = await installed(
      {
        'node_modules/old/package.json': JSON.stringify({ name: 'old', dependencies: { 'esm-only': '1' } }),
        'node_modules/old/index.js': source,
        'node_modules/esm-only/package.json': JSON.stringify({ name: 'esm-only', type: 'module', main: 'index.js' }),
      },
      ['old', 'esm-only'],
    );
    try {
      expect(await checkEsmOnly(root)).toEqual(findings);
    } finally {
      await rm(root, { recursive: true });
    }
  });

  it('believes the package.json that is nearest to a file', async () => {
    const exports = { '.': { import: './esm/index.js', require: './commonjs/index.js' } };
    const root = await installed(
      {
        'node_modules/old/package.json': JSON.stringify({ name: 'old', dependencies: { both: '1' } }),
        'node_modules/old/index.js': "const both = require('both');",
        'node_modules/both/package.json': JSON.stringify({ name: 'both', type: 'module', exports }),
        'node_modules/both/commonjs/package.json': JSON.stringify({ type: 'commonjs' }),
      },
      ['old', 'both'],
    );
    try {
      expect(await checkEsmOnly(root)).toEqual([]);
    } finally {
      await rm(root, { recursive: true });
    }
  });
});
