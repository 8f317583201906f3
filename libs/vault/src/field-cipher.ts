import { hkdfSync } from 'node:crypto';
import { canonicalJson, fieldCommitment, fromHex, OPENING_BYTES, parseCanonical, toHex } from '@setu/ledger';
import { decrypt, encrypt, KEY_BYTES } from './authenticated-encryption.js';

/** One field of one event: `path` is a JSON pointer (RFC 6901) into the event's data. */
export type FieldPlace = Readonly<{ eventId: string; path: string }>;

/** The random parts of one sealing. Fresh for every value: `opening` 32 bytes, `nonce` 12 bytes. */
export type SealingRandomness = Readonly<{ opening: Uint8Array; nonce: Uint8Array }>;

type SealedField = Readonly<{ ciphertext: Uint8Array; nonce: Uint8Array; commitment: Uint8Array }>;
type OpenedField = Readonly<{ value: string; commitment: Uint8Array }>;

/** HKDF-SHA-256(key, salt = event id, info = path), both as UTF-8; 32 bytes. So no two fields share a key. */
export const fieldKey = (key: Uint8Array, { eventId, path }: FieldPlace): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', key, eventId, path, KEY_BYTES));

const associatedData = ({ eventId, path }: FieldPlace): Uint8Array => canonicalJson([eventId, path]);

/**
 * Seals a value for its one place: AES-256-GCM under the field key, associated data JCS([eventId, path]), plaintext
 * JCS({r, value}) with r the opening in hex; and the commitment HMAC-SHA-256(r, JCS([eventId, path, value])).
 * @throws NotCanonical for half a surrogate pair; the value is not told
 */
export const sealField = (
  key: Uint8Array,
  place: FieldPlace,
  value: string,
  { opening, nonce }: SealingRandomness,
): SealedField => {
  const commitment = fieldCommitment(opening, place.eventId, place.path, value);
  const plaintext = canonicalJson({ r: toHex(opening), value });
  return {
    ciphertext: encrypt({ key: fieldKey(key, place), nonce, associated: associatedData(place) }, plaintext),
    nonce,
    commitment,
  };
};

const openedFrom = (plaintext: Uint8Array, place: FieldPlace): OpenedField | undefined => {
  const sealed = parseCanonical(plaintext) as Readonly<{ r?: unknown; value?: unknown }> | null;
  if (typeof sealed?.r !== 'string' || typeof sealed.value !== 'string') return undefined;
  const opening = fromHex(sealed.r);
  if (opening.byteLength !== OPENING_BYTES) return undefined;
  return { value: sealed.value, commitment: fieldCommitment(opening, place.eventId, place.path, sealed.value) };
};

/**
 * Opens what {@link sealField} sealed for this place, and works the commitment out again for the caller to compare.
 * Answers `ciphertext` if it was sealed otherwise, `plaintext` if it holds something else than a value and its opening.
 */
export const openField = (
  key: Uint8Array,
  place: FieldPlace,
  sealed: Readonly<{ ciphertext: Uint8Array; nonce: Uint8Array }>,
): OpenedField | 'ciphertext' | 'plaintext' => {
  const plaintext = decrypt(
    { key: fieldKey(key, place), nonce: sealed.nonce, associated: associatedData(place) },
    sealed.ciphertext,
  );
  if (plaintext === undefined) return 'ciphertext';
  try {
    return openedFrom(plaintext, place) ?? 'plaintext';
  } catch {
    // Parser and hex errors only: authentic ciphertext of something that is no sealed value. Their texts stay here.
    return 'plaintext';
  }
};
