import { createHash } from 'node:crypto';
import { chmodSync, chownSync, lstatSync, mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import type { ServerAccount } from './server-account.js';

/** A socket's whole path fits into 108 bytes on Linux and 104 on macOS, the last one being zero. */
const LONGEST = 100;

/**
 * An empty folder for the socket that only the server's user may enter: in the data folder, or, where that path is too long, in the
 * folder for temporary files under a name that stays the same from start to start.
 */
export const makeSocketFolder = (dir: string, port: number, account: ServerAccount | undefined): string => {
  const short = join(tmpdir(), `setu-${createHash('sha256').update(dir).digest('hex').slice(0, 16)}`);
  const folder = [join(dir, 'sock'), short].find((path) => Buffer.byteLength(join(path, `.s.PGSQL.${port}`)) <= LONGEST);
  if (!folder) {
    throw new EmbeddedPostgresError(
      `Both ${dir} and the folder for temporary files have paths too long for a socket: set DATA_DIR to a shorter one.`,
    );
  }
  try {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    throw new EmbeddedPostgresError(`The folder ${folder} for the socket cannot be made: check who owns it.`, { cause: error });
  }
  chmodSync(folder, 0o700);
  if (account) chownSync(folder, account.uid, account.gid);
  const made = lstatSync(folder);
  if (!made.isDirectory() || made.uid !== (account?.uid ?? process.getuid?.()) || (made.mode & 0o077) !== 0) {
    throw new EmbeddedPostgresError(`The folder ${folder} for the socket is not ours alone: check who owns it.`);
  }
  return folder;
};
