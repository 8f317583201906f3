import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { identifyProcess, type ProcessIdentity, stateOfProcess } from './process-identity.js';

/** A folder that one Setu has to itself. */
export type FolderLock = Readonly<{ release(): void }>;

/**
 * Takes the folder for this process, or says who has it. A lock left by a process that ended is taken over, also when its pid has
 * come back for another program. One left in another container or on another machine is not: nobody here can see whether it runs.
 */
export const lockFolder = (dir: string): FolderLock => {
  const file = join(dir, 'setu.lock');
  const own = ownIdentity();
  const draft = `${file}.${own.pid}`;
  writeFileSync(draft, JSON.stringify(own), { mode: 0o600 });
  try {
    while (!createdFrom(draft, file)) takeOverIfEnded(dir, file, draft);
  } finally {
    rmSync(draft, { force: true });
  }
  return {
    release: () => {
      if (isSame(holder(file), own)) rmSync(file);
    },
  };
};

const ownIdentity = (): ProcessIdentity => {
  const own = identifyProcess(process.pid);
  if (!own)
    throw new EmbeddedPostgresError(`The system does not list this process (${process.pid}), so the folder cannot be locked.`);
  return own;
};

/** Creates the file with its whole content at once, or not at all: a hard link is refused when the name exists. */
const createdFrom = (draft: string, file: string): boolean => {
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
};

/** Whoever clears an old lock does so under a second one, so that two that start at once do not clear each other's. */
const takeOverIfEnded = (dir: string, file: string, draft: string): void => {
  requireEnded(dir, file, holder(file));
  const clearing = `${file}.clearing`;
  if (!createdFrom(draft, clearing)) {
    requireEnded(dir, clearing, holder(clearing));
    rmSync(clearing, { force: true });
    return;
  }
  try {
    requireEnded(dir, file, holder(file));
    renameSync(file, `${draft}.ended`);
    rmSync(`${draft}.ended`, { force: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  } finally {
    rmSync(clearing, { force: true });
  }
};

const requireEnded = (dir: string, file: string, other: ProcessIdentity | undefined): void => {
  if (!other) return;
  const state = stateOfProcess(other);
  if (state === 'ended') return;
  throw new EmbeddedPostgresError(
    state === 'running'
      ? `The folder ${dir} is in use by another Setu (process ${other.pid}): stop that one first, or set DATA_DIR to another folder.`
      : `The folder ${dir} was taken by a Setu in another container or machine (${other.host}, process ${other.pid}): stop that one; if it no longer runs, delete ${file} and start again.`,
  );
};

/** Undefined when the file is gone, or is not of our making: then nobody can hold it. */
const holder = (file: string): ProcessIdentity | undefined => {
  try {
    const content = JSON.parse(readFileSync(file, 'utf8')) as Partial<ProcessIdentity> | null;
    return typeof content?.pid === 'number' && typeof content.started === 'string' ? (content as ProcessIdentity) : undefined;
  } catch (error) {
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
};

const isSame = (a: ProcessIdentity | undefined, b: ProcessIdentity): boolean =>
  a?.pid === b.pid && a.started === b.started && a.boot === b.boot && a.pidSpace === b.pidSpace;
