import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { checkGenerated, writeGenerated } from './check-generated.js';

describe('the check of generated files', () => {
  it('finds one that is missing, one that has drifted, and is quiet after writing', async () => {
    const root = await mkdtemp(join(tmpdir(), 'setu-generated-'));
    const files = [
      { path: 'a.json', generate: () => Promise.resolve('{"a":1}') },
      { path: 'b.json', generate: () => Promise.resolve('{"b":1}') },
    ];
    try {
      await writeFile(join(root, 'b.json'), '{ "b": 2 }\n');
      expect(await checkGenerated(files)(root)).toEqual([
        { where: 'a.json', what: 'is missing: npm run generate' },
        { where: 'b.json', what: 'is not what would be generated now: npm run generate' },
      ]);
      expect(await readFile(join(root, 'b.json'), 'utf8')).toBe('{ "b": 2 }\n');
      await writeGenerated(root, files);
      expect(await checkGenerated(files)(root)).toEqual([]);
    } finally {
      await rm(root, { recursive: true });
    }
  });
});
