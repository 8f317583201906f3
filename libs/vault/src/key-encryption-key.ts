import type { Purpose } from '@setu/kernel';

/** Which key is wrapped, and for whom: bound into the wrapping, so that one subject's key cannot be put in another's place. */
export type KeyOwner = Readonly<{ keyId: string; subjectRef: string; purpose: Purpose }>;

/**
 * Wraps the keys of the keyring. One implementation reads a file; a key management service can take its place.
 * @throws KeyEncryptionKeyRefused when unwrapping what another key wrapped, or what was tampered with
 */
export interface KeyEncryptionKey {
  /** Identity of this key, stored beside what it wrapped; tells nothing of the key. */
  readonly id: string;
  wrap(key: Uint8Array, owner: KeyOwner): Promise<Uint8Array>;
  unwrap(wrapped: Uint8Array, kekId: string, owner: KeyOwner): Promise<Uint8Array>;
  /**
   * A key of 32 bytes for keyed digests of one domain, always the same for the same domain. Digests outlive a rotation of the
   * wrapping key only if this stays: a successor must keep deriving from the first secret.
   */
  digestKey(domain: string): Uint8Array;
}

/** Injection token of the {@link KeyEncryptionKey}. */
export const KEY_ENCRYPTION_KEY = Symbol('KeyEncryptionKey');
