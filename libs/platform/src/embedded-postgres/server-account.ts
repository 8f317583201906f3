import { spawnSync } from 'node:child_process';
import { dirname } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';

/** The account of the operating system that the server runs under when Setu runs as root: PostgreSQL refuses to run as root. */
export type ServerAccount = Readonly<{ uid: number; gid: number }>;

const NAME = 'postgres';

/** The account to change to, or undefined when Setu runs as a normal user and the server simply runs as the same one. */
export const serverAccount = (): ServerAccount | undefined => {
  if (process.getuid?.() !== 0) return undefined;
  const id = (which: '-u' | '-g') => Number.parseInt(spawnSync('id', [which, NAME], { encoding: 'utf8' }).stdout ?? '', 10);
  const account = { uid: id('-u'), gid: id('-g') };
  if (!(account.uid > 0)) {
    throw new EmbeddedPostgresError(
      `PostgreSQL does not run as root, and this machine has no user "${NAME}" to run it as: start Setu as a normal user, or add one with "useradd --system ${NAME}".`,
    );
  }
  return account;
};

/** Refuses a folder that the account cannot come to, for instance one under root's home. */
export const requireReachable = (path: string, account: ServerAccount | undefined): void => {
  if (!account) return;
  const check = spawnSync(
    '/bin/sh',
    ['-c', 'for d; do test -x "$d" || { printf %s "$d"; exit 1; }; done', 'sh', ...wayTo(path)],
    {
      ...account,
      cwd: '/',
      env: {},
      encoding: 'utf8',
    },
  );
  if (check.error) throw new EmbeddedPostgresError(`No program can be run as the user "${NAME}".`, { cause: check.error });
  if (check.status !== 0) {
    throw new EmbeddedPostgresError(
      `Setu runs as root and PostgreSQL as the user "${NAME}", who may not enter ${check.stdout} on the way to ${path}: start Setu as a normal user, put the folder elsewhere, or allow it with "chmod o+x ${check.stdout}".`,
    );
  }
};

const wayTo = (path: string): string[] => (dirname(path) === path ? [path] : [...wayTo(dirname(path)), path]);
