import { hkdfSync, randomBytes } from 'node:crypto';
import { canonicalJson, toHex } from '@setu/ledger';
import { decrypt, encrypt, KEY_BYTES, NONCE_BYTES } from './authenticated-encryption.js';
import type { KeyEncryptionKey, KeyOwner } from './key-encryption-key.js';
import { KeyEncryptionKeyRefused } from './key-encryption-key-refused.js';
import { createKeyFile, readKeyFile } from './key-file.js';

const ID_BYTES = 8;

/**
 * A key encryption key from a file of 32 random bytes, mode 0600. The file must be kept as long as the vault, apart from its
 * backups: without it every sealed value is lost; with it and the vault, every sealed value can be read.
 *
 * Wrapped = nonce (12 bytes) ‖ AES-256-GCM of the key with tag; associated data JCS([kekId, keyId, subjectRef, purpose]).
 */
export class FileKeyEncryptionKey implements KeyEncryptionKey {
  readonly id: string;
  readonly #secret: Uint8Array;
  readonly #wrappingKey: Uint8Array;

  private constructor(secret: Uint8Array) {
    this.#secret = secret;
    this.#wrappingKey = this.#derive('setu/kek/wrap', KEY_BYTES);
    this.id = `file-${toHex(this.#derive('setu/kek/id', ID_BYTES))}`;
  }

  /**
   * Reads the key file, or creates it for a vault that has no key yet. `kekIdsInVault` are the ids of the key encryption keys that
   * wrapped what the vault holds. Of several processes that start at once, one creates the file and all use it.
   * @throws KeyEncryptionKeyRefused if the file is unsafe, damaged, of another vault, or missing though the vault needs it
   */
  static async open(path: string, kekIdsInVault: readonly string[]): Promise<FileKeyEncryptionKey> {
    let secret = await readKeyFile(path);
    if (secret === undefined) {
      if (kekIdsInVault.length > 0) throw new KeyEncryptionKeyRefused('missing-but-needed', path);
      secret = await createKeyFile(path, randomBytes(KEY_BYTES));
    }
    const key = new FileKeyEncryptionKey(secret);
    if (kekIdsInVault.some((id) => id !== key.id)) throw new KeyEncryptionKeyRefused('wrapped-by-another', path);
    return key;
  }

  async wrap(key: Uint8Array, owner: KeyOwner): Promise<Uint8Array> {
    const nonce = randomBytes(NONCE_BYTES);
    const wrapped = encrypt({ key: this.#wrappingKey, nonce, associated: this.#associatedData(owner) }, key);
    return new Uint8Array(Buffer.concat([nonce, wrapped]));
  }

  async unwrap(wrapped: Uint8Array, kekId: string, owner: KeyOwner): Promise<Uint8Array> {
    if (kekId !== this.id) throw new KeyEncryptionKeyRefused('wrapped-by-another', owner.keyId);
    const nonce = wrapped.subarray(0, NONCE_BYTES);
    const associated = this.#associatedData(owner);
    const key =
      wrapped.byteLength > NONCE_BYTES && decrypt({ key: this.#wrappingKey, nonce, associated }, wrapped.subarray(NONCE_BYTES));
    if (!key || key.byteLength !== KEY_BYTES) throw new KeyEncryptionKeyRefused('does-not-unwrap', owner.keyId);
    return key;
  }

  digestKey(domain: string): Uint8Array {
    return this.#derive(`setu/digest/${domain}`, KEY_BYTES);
  }

  #derive(info: string, length: number): Uint8Array {
    return new Uint8Array(hkdfSync('sha256', this.#secret, '', info, length));
  }

  #associatedData({ keyId, subjectRef, purpose }: KeyOwner): Uint8Array {
    return canonicalJson([this.id, keyId, subjectRef, purpose]);
  }
}
