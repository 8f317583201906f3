import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RolePasswords } from '../database/role-passwords.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';

/** The superuser's and the login roles' passwords. */
export type Passwords = RolePasswords & Readonly<{ superuser: string }>;

/** Reads the folder's passwords, or makes random ones for a new folder. Only the user who runs Setu can read the file. */
export const keptPasswords = (dir: string, isNew: boolean): Passwords => {
  const file = join(dir, 'passwords.json');
  if (existsSync(file)) return readPasswords(file);
  if (!isNew) {
    throw new EmbeddedPostgresError(
      `The database in ${dir} has lost its passwords: put ${file} back from a backup, or set DATA_DIR to another folder.`,
    );
  }
  const passwords: Passwords = {
    superuser: randomPassword(),
    owner: randomPassword(),
    app: randomPassword(),
    vault: randomPassword(),
  };
  const draft = `${file}.draft`;
  writeFileSync(draft, JSON.stringify(passwords), { mode: 0o600, flush: true });
  renameSync(draft, file);
  return passwords;
};

const randomPassword = (): string => randomBytes(32).toString('base64url');

const readPasswords = (file: string): Passwords => {
  const content = parsed(file);
  const roles = ['superuser', 'owner', 'app', 'vault'] as const;
  if (!roles.every((role) => typeof content?.[role] === 'string')) throw damaged(file);
  return content as Passwords;
};

const parsed = (file: string): Partial<Passwords> | null => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Partial<Passwords> | null;
  } catch (error) {
    // The message of a parser quotes what it read, and this file holds nothing but secrets: no cause.
    if (error instanceof SyntaxError) throw damaged(file);
    throw error;
  }
};

const damaged = (file: string) => new EmbeddedPostgresError(`The file ${file} is damaged: put it back from a backup.`);
