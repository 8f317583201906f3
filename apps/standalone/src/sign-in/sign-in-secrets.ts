import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { StandaloneError } from '../standalone-error.js';

/** What the embedded provider keeps: its name for ever, the key that signs tokens, the keys of its cookies, and a passphrase for each person. */
export type SignInSecrets = Readonly<{
  /** Who signed whom in is part of who she is, so it stays what it was at the first start, whichever port Setu uses later. */
  issuer: string;
  signingKey: JWK;
  cookieKeys: readonly string[];
  passphrases: Readonly<Record<string, string>>;
}>;

const PASSPHRASE_BYTES = 12;
const COOKIE_KEY_BYTES = 32;

const random = (bytes: number): string => randomBytes(bytes).toString('base64url');

const created = async (issuer: string): Promise<SignInSecrets> => {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const kid = random(PASSPHRASE_BYTES);
  const signingKey = { ...(await exportJWK(privateKey)), kid, alg: 'ES256', use: 'sig' };
  return { issuer, signingKey, cookieKeys: [random(COOKIE_KEY_BYTES)], passphrases: {} };
};

/** The message of a parser quotes what it read, and this file holds secrets: no cause. */
const kept = (file: string): Partial<SignInSecrets> => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Partial<SignInSecrets>;
  } catch (error) {
    if (error instanceof SyntaxError) throw damaged(file);
    throw error;
  }
};

const damaged = (file: string): StandaloneError =>
  new StandaloneError(
    `The file ${file} is damaged, and without it nobody of the invented network can sign in: put it back from a backup, or set DATA_DIR to another folder to begin anew.`,
  );

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;

const known = (file: string, issuer: string): SignInSecrets => {
  const secrets = { issuer, ...kept(file) };
  const { signingKey, cookieKeys, passphrases } = secrets;
  if (!isObject(signingKey) || !Array.isArray(cookieKeys) || !isObject(passphrases) || typeof secrets.issuer !== 'string')
    throw damaged(file);
  return secrets as SignInSecrets;
};

/**
 * The secrets kept in `file` (mode 0600), made at the first start, then under the name `issuer`. People who have no passphrase yet get
 * one: random, so that nobody guesses it, and only here, so that none stands in the program.
 * @throws StandaloneError the file is damaged
 */
export const signInSecrets = async (file: string, people: readonly string[], issuer: string): Promise<SignInSecrets> => {
  const isNew = !existsSync(file);
  const before = isNew ? await created(issuer) : known(file, issuer);
  const missing = people.filter((person) => before.passphrases[person] === undefined);
  if (missing.length === 0 && (isNew || kept(file).issuer !== undefined)) return before;
  const added = Object.fromEntries(missing.map((person) => [person, random(PASSPHRASE_BYTES)]));
  const secrets = { ...before, passphrases: { ...before.passphrases, ...added } };
  write(file, secrets);
  return secrets;
};

const write = (file: string, secrets: SignInSecrets): void => {
  const next = `${file}.next`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(next, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
    chmodSync(next, 0o600);
    renameSync(next, file);
  } catch (error) {
    throw new StandaloneError(
      `The file ${file} cannot be written (${(error as NodeJS.ErrnoException).code ?? 'unknown error'}): let the user who runs Setu write in its folder and see that its disk has room, or set DATA_DIR to another folder.`,
      { cause: error },
    );
  }
};
