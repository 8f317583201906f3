import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Check, Finding } from './finding.js';

type Locked = Readonly<{
  packages?: Readonly<Record<string, Readonly<{ resolved?: string; link?: boolean; integrity?: string; inBundle?: boolean }>>>;
}>;

/** What is wrong with the text of a package-lock.json: an address it would be bound to, or a package that nothing vouches for. */
export const lockFileFindings = (text: string): readonly Finding[] =>
  Object.entries((JSON.parse(text) as Locked).packages ?? {}).flatMap(([name, entry]) => {
    if (name === '' || entry.link) return [];
    const where = `package-lock.json: ${name}`;
    return [
      ...(entry.resolved === undefined
        ? []
        : [{ where, what: 'has a "resolved" address; install with omit-lockfile-registry-resolved' }]),
      ...(entry.integrity === undefined && !entry.inBundle ? [{ where, what: 'has no integrity hash' }] : []),
    ];
  });

/** The lock file is bound to no registry, and every package in it is vouched for by a hash. */
export const checkLockFile: Check = async (root) => lockFileFindings(await readFile(join(root, 'package-lock.json'), 'utf8'));
