import { execFile } from 'node:child_process';
import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Every file that belongs to the repository, by its path from the root: what is committed, and what would be. Ignored files are left out.
 * @throws Error outside a git working tree
 */
export const repositoryFiles = async (root: string): Promise<readonly string[]> => {
  const { stdout } = await run('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    maxBuffer: 1 << 26,
  });
  const files = [...new Set(stdout.split('\0').filter((file) => file !== ''))].sort();
  const present = await Promise.all(
    files.map((file) =>
      lstat(join(root, file)).then(
        (entry) => entry.isFile(),
        (error: NodeJS.ErrnoException) => {
          if (error.code === 'ENOENT') return false;
          throw error;
        },
      ),
    ),
  );
  return files.filter((_file, at) => present[at]);
};
