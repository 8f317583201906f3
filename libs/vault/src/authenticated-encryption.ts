import { createCipheriv, createDecipheriv } from 'node:crypto';

/** Length of an AES-256 key. */
export const KEY_BYTES = 32;
/** Length of the nonce of AES-GCM (NIST SP 800-38D section 8.2). */
export const NONCE_BYTES = 12;
/** Length of the tag of AES-GCM, which stands at the end of the ciphertext. */
export const TAG_BYTES = 16;
const CIPHER = 'aes-256-gcm';

type Secret = Readonly<{ key: Uint8Array; nonce: Uint8Array; associated: Uint8Array }>;

/** AES-256-GCM: ciphertext followed by the tag of 16 bytes. A nonce is used once with one key. */
export const encrypt = ({ key, nonce, associated }: Secret, plaintext: Uint8Array): Uint8Array => {
  const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES }).setAAD(associated);
  return new Uint8Array(Buffer.concat([cipher.update(plaintext), cipher.final(), cipher.getAuthTag()]));
};

/** What {@link encrypt} was given; undefined if key, nonce, associated data or a bit of the ciphertext is another. */
export const decrypt = ({ key, nonce, associated }: Secret, sealed: Uint8Array): Uint8Array | undefined => {
  const end = sealed.byteLength - TAG_BYTES;
  if (end < 0) return undefined;
  const decipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES }).setAAD(associated);
  decipher.setAuthTag(sealed.subarray(end));
  const plaintext = decipher.update(sealed.subarray(0, end));
  try {
    decipher.final();
  } catch {
    // The one reason why OpenSSL throws here: the tag does not fit.
    return undefined;
  }
  return new Uint8Array(plaintext);
};
