import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { exportJWK, generateKeyPair, type JWK } from 'jose';

/** What the embedded provider keeps to itself: the key that signs tokens, the keys of its cookies, and a passphrase for each person. */
export type SignInSecrets = Readonly<{
  signingKey: JWK;
  cookieKeys: readonly string[];
  passphrases: Readonly<Record<string, string>>;
}>;

const PASSPHRASE_BYTES = 12;
const COOKIE_KEY_BYTES = 32;

const random = (bytes: number): string => randomBytes(bytes).toString('base64url');

const created = async (): Promise<SignInSecrets> => {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const kid = random(PASSPHRASE_BYTES);
  const signingKey = { ...(await exportJWK(privateKey)), kid, alg: 'ES256', use: 'sig' };
  return { signingKey, cookieKeys: [random(COOKIE_KEY_BYTES)], passphrases: {} };
};

/**
 * The secrets kept in `file` (mode 0600), made at the first start. People who have no passphrase yet get one: random, so that nobody
 * guesses it, and only here, so that none stands in the program.
 */
export const signInSecrets = async (file: string, people: readonly string[]): Promise<SignInSecrets> => {
  const known = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as SignInSecrets) : await created();
  const missing = people.filter((person) => known.passphrases[person] === undefined);
  if (missing.length === 0) return known;
  const added = Object.fromEntries(missing.map((person) => [person, random(PASSPHRASE_BYTES)]));
  const secrets = { ...known, passphrases: { ...known.passphrases, ...added } };
  mkdirSync(dirname(file), { recursive: true });
  const next = `${file}.next`;
  writeFileSync(next, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  chmodSync(next, 0o600);
  renameSync(next, file);
  return secrets;
};
