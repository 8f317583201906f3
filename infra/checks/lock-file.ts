import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Check, Finding } from './finding.js';

type LockedPackage = Readonly<{
  resolved?: string;
  link?: boolean;
  integrity?: string;
  inBundle?: boolean;
  dependencies?: Readonly<Record<string, string>>;
  optionalDependencies?: Readonly<Record<string, string>>;
}>;
type Locked = Readonly<{ packages?: Readonly<Record<string, LockedPackage>> }>;

/** Whether a package at the given place finds the named one, in its own folder or in one above it, as Node looks for it. */
const isLocked = (packages: Readonly<Record<string, LockedPackage>>, place: string, name: string): boolean => {
  if (packages[`${place === '' ? '' : `${place}/`}node_modules/${name}`]) return true;
  if (place === '') return false;
  return isLocked(packages, place.slice(0, Math.max(0, place.lastIndexOf('/node_modules/'))), name);
};

/**
 * What is wrong with the text of a package-lock.json: an address it would be bound to, a package that nothing vouches for, or one that is
 * asked for and not locked. The last happens when a registry lacks a package for some platform at the time of locking: `npm ci` then refuses.
 */
export const lockFileFindings = (text: string): readonly Finding[] => {
  const packages = (JSON.parse(text) as Locked).packages ?? {};
  return Object.entries(packages).flatMap(([name, entry]) => {
    const where = `package-lock.json: ${name || 'the project'}`;
    const missing = Object.keys({ ...entry.dependencies, ...entry.optionalDependencies })
      .filter((wanted) => !isLocked(packages, name, wanted))
      .map((wanted) => ({ where, what: `needs ${wanted}, which is not locked; choose a version whose packages all exist` }));
    if (name === '' || entry.link) return missing;
    return [
      ...missing,
      ...(entry.resolved === undefined
        ? []
        : [{ where, what: 'has a "resolved" address; install with omit-lockfile-registry-resolved' }]),
      ...(entry.integrity === undefined && !entry.inBundle ? [{ where, what: 'has no integrity hash' }] : []),
    ];
  });
};

/** The lock file is bound to no registry, is whole, and every package in it is vouched for by a hash. */
export const checkLockFile: Check = async (root) => lockFileFindings(await readFile(join(root, 'package-lock.json'), 'utf8'));
