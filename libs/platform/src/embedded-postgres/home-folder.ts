import { accessSync, chmodSync, chownSync, constants, existsSync, mkdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import type { ServerAccount } from './server-account.js';

/** Makes the folder if it is missing, closes it to other users, and gives its real path. */
export const makeHomeFolder = (path: string, account: ServerAccount | undefined): string => {
  const wanted = resolve(path);
  try {
    makeFolders(wanted);
    accessSync(wanted, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    const { code, path: where } = error as NodeJS.ErrnoException;
    throw new EmbeddedPostgresError(unusable(wanted, code, where), { cause: error });
  }
  const dir = realpathSync(wanted);
  const { uid, mode } = statSync(dir);
  const server = account?.uid ?? process.getuid?.();
  if (uid !== server && process.getuid?.() !== 0) {
    throw new EmbeddedPostgresError(
      `The folder ${dir} belongs to another user: start Setu as that user, give the folder to this one with "chown", or set DATA_DIR to another folder.`,
    );
  }
  if (account && uid !== server) chownSync(dir, account.uid, account.gid);
  if ((mode & 0o077) !== 0) chmodSync(dir, 0o700);
  return dir;
};

/** One after the other: `recursive` never comes back from a file system that says of everything that its parent is missing, such as /proc. */
const makeFolders = (wanted: string): void => {
  const missing: string[] = [];
  for (let folder = wanted; !existsSync(folder); folder = dirname(folder)) missing.unshift(folder);
  for (const folder of missing) mkdirSync(folder, folder === wanted ? { mode: 0o700 } : {});
};

const unusable = (dir: string, code: string | undefined, where: string | undefined): string => {
  const remedy = 'or set DATA_DIR to another folder.';
  const parent = dirname(where ?? dir);
  switch (code) {
    case 'EACCES':
    case 'EPERM':
      return existsSync(dir)
        ? `The folder ${dir} may not be read and written by the user who runs Setu: give it to that user with "chown", ${remedy}`
        : `The folder ${dir} cannot be made, because the user who runs Setu may not write in ${parent}: give that one to the user with "chown", ${remedy}`;
    case 'ENOTDIR':
    case 'EEXIST':
      return `${dir} is not a folder: move the file out of the way, ${remedy}`;
    case 'EROFS':
      return `The folder ${dir} is on a disk that is read-only: mount it for writing, ${remedy}`;
    case 'ENOSPC':
      return `The disk that holds ${dir} is full: make room, ${remedy}`;
    case 'ENOENT':
      return `The folder ${dir} cannot be made, because ${parent} takes no folders: set DATA_DIR to another one.`;
    default:
      return `The folder ${dir} cannot be used (${code ?? 'unknown error'}): mend it, ${remedy}`;
  }
};
