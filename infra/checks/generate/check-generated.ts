import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import type { Check, Finding } from '../finding.js';
import type { GeneratedFile } from './generated-file.js';

const textOf = async (root: string, file: GeneratedFile): Promise<string> => {
  const filepath = join(root, file.path);
  return format(await file.generate(), { ...(await resolveConfig(filepath)), filepath });
};

const committed = async (path: string): Promise<string | undefined> => {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
};

/** Compares every generated file with what would be generated now. Nothing is written. */
export const checkGenerated =
  (files: readonly GeneratedFile[]): Check =>
  async (root) => {
    const findings: Finding[] = [];
    for (const file of files) {
      const there = await committed(join(root, file.path));
      if (there === undefined) findings.push({ where: file.path, what: 'is missing: npm run generate' });
      else if (there !== (await textOf(root, file)))
        findings.push({ where: file.path, what: 'is not what would be generated now: npm run generate' });
    }
    return findings;
  };

/** Writes every generated file. */
export const writeGenerated = async (root: string, files: readonly GeneratedFile[]): Promise<void> => {
  for (const file of files) await writeFile(join(root, file.path), await textOf(root, file));
};
