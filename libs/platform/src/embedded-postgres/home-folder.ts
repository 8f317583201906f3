import { accessSync, chmodSync, chownSync, constants, mkdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import type { ServerAccount } from './server-account.js';

/** Makes the folder if it is missing, closes it to other users, and gives its real path. */
export const makeHomeFolder = (path: string, account: ServerAccount | undefined): string => {
  const wanted = resolve(path);
  try {
    mkdirSync(dirname(wanted), { recursive: true });
    mkdirSync(wanted, { mode: 0o700, recursive: true });
    accessSync(wanted, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new EmbeddedPostgresError(unusable(wanted, (error as NodeJS.ErrnoException).code), { cause: error });
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

const unusable = (dir: string, code: string | undefined): string => {
  const remedy = 'or set DATA_DIR to another folder.';
  switch (code) {
    case 'EACCES':
    case 'EPERM':
      return `The folder ${dir} may not be read and written by the user who runs Setu: give it to that user with "chown", ${remedy}`;
    case 'ENOTDIR':
    case 'EEXIST':
      return `${dir} is not a folder: move the file out of the way, ${remedy}`;
    case 'EROFS':
      return `The folder ${dir} is on a disk that is read-only: mount it for writing, ${remedy}`;
    case 'ENOSPC':
      return `The disk that holds ${dir} is full: make room, ${remedy}`;
    default:
      return `The folder ${dir} cannot be used (${code ?? 'unknown error'}): mend it, ${remedy}`;
  }
};
