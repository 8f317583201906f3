import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';

/** PostgreSQL's own number; RFC 7677 section 4 asks for at least this. */
const ITERATIONS = 4096;

/**
 * What PostgreSQL keeps in place of a password (RFC 5803 section 3, in PostgreSQL's spelling). Sent instead of the password itself,
 * it keeps the password out of statements and therefore out of every log.
 */
export const scramVerifier = (password: string, salt: Buffer = randomBytes(16)): string => {
  // SASLprep (RFC 4013) of text without unassigned or forbidden characters is its NFKC form.
  const salted = pbkdf2Sync(password.normalize('NFKC'), salt, ITERATIONS, 32, 'sha256');
  const key = (name: string) => createHmac('sha256', salted).update(name).digest();
  const storedKey = createHash('sha256').update(key('Client Key')).digest();
  return `SCRAM-SHA-256$${ITERATIONS}:${salt.toString('base64')}$${storedKey.toString('base64')}:${key('Server Key').toString('base64')}`;
};
