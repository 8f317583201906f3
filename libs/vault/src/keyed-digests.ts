import { createHmac } from 'node:crypto';
import { canonicalJson, toHex } from '@setu/ledger';
import type { KeyEncryptionKey } from './key-encryption-key.js';

/**
 * Digests of values that could be guessed, such as the issuer and subject of a sign-in, so that they are recognised without being
 * kept in clear. Without the key nobody can try out guesses.
 */
export class KeyedDigests {
  readonly #key: Uint8Array;

  constructor(keyEncryptionKey: Pick<KeyEncryptionKey, 'digestKey'>) {
    this.#key = keyEncryptionKey.digestKey('keyed-digest');
  }

  /**
   * HMAC-SHA-256 over JCS([kind, ...parts]), lowercase hex; always the same for the same kind and parts in the same vault.
   * `kind` keeps uses apart: the digest of an e-mail address as sign-in is not its digest as a contact.
   */
  digest(kind: string, ...parts: readonly string[]): string {
    return toHex(
      createHmac('sha256', this.#key)
        .update(canonicalJson([kind, ...parts]))
        .digest(),
    );
  }
}
