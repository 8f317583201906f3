import { randomBytes, randomUUID } from 'node:crypto';
import type { Sealer, ToSeal } from '@setu/event-store';
import { isUuid, PURPOSES, Sensitive, type Sealed } from '@setu/kernel';
import { fromHex, newOpening, sameBytes, toHex } from '@setu/ledger';
import { NONCE_BYTES } from './authenticated-encryption.js';
import { openField, sealField } from './field-cipher.js';
import type { Keyring } from './keyring.store.js';
import { SealBroken } from './seal-broken.js';
import { findSealedValue, insertSealedValues } from './sealed-value.store.js';
import { UnsealableValue } from './unsealable-value.js';
import type { VaultDatabase } from './vault-database.store.js';

/** A sealed value, opened; or `missing`: its ciphertext is gone, which is right only after the subject's key was destroyed. */
export type Opened = Readonly<{ kind: 'value'; value: Sensitive<string> }> | Readonly<{ kind: 'missing' }>;

const requireSealable = ({ eventId, path, subjectRef, purpose, value }: ToSeal): void => {
  if (!isUuid(eventId)) throw new UnsealableValue('event-id');
  if (!isUuid(subjectRef)) throw new UnsealableValue('subject-ref');
  if (!path.startsWith('/')) throw new UnsealableValue('path');
  if (!PURPOSES.includes(purpose)) throw new UnsealableValue('purpose');
  if (typeof value.expose() !== 'string') throw new UnsealableValue('value');
};

/** Seals personal values and keeps their ciphertext and keys. The bare value leaves it only by {@link Vault.open}. */
export class Vault implements Sealer {
  constructor(
    private readonly database: VaultDatabase,
    private readonly keyring: Keyring,
  ) {}

  /**
   * Seals every value under the key of its subject and purpose, durable when it answers. A value that no event comes to name is
   * swept after a day.
   * @throws UnsealableValue, NotCanonical (half a surrogate pair), VaultUnavailable, KeyEncryptionKeyRefused: nothing is kept, or,
   * if the connection broke at the commit, nothing that is ever named
   */
  async seal(values: readonly ToSeal[]): Promise<readonly Sealed[]> {
    if (values.length === 0) return [];
    values.forEach(requireSealable);
    return this.database.transaction(async (connection) => {
      const keys = await this.keyring.keysOf(connection, values);
      const fields = values.map((toSeal, index) => {
        const { keyId, key } = keys[index]!;
        const randomness = { opening: newOpening(), nonce: randomBytes(NONCE_BYTES) };
        return { sealId: randomUUID(), keyId, toSeal, ...sealField(key, toSeal, toSeal.value.expose(), randomness) };
      });
      await insertSealedValues(
        connection,
        fields.map(({ toSeal: { eventId, path }, ...field }) => ({ ...field, eventId, path })),
      );
      return fields.map(({ sealId, commitment, toSeal: { subjectRef, purpose } }) => ({
        commitment: toHex(commitment),
        sealId,
        subjectRef,
        purpose,
      }));
    });
  }

  /**
   * The value behind a sealed reference. **Only after an access decision for this reader, purpose and case, and only once the read
   * has been logged**; the one other lawful caller is the vault itself, to know which cases are of one person. `eventId` and `path` are those of the field that it was sealed for: a
   * reference that was passed on to another event opens by the first.
   * @throws SealBroken if what is kept is not what the event committed to; VaultUnavailable; KeyEncryptionKeyRefused
   */
  async open(sealed: Sealed, eventId: string, path: string): Promise<Opened> {
    const row = await findSealedValue(this.database.single, sealed.sealId);
    if (row === undefined) return { kind: 'missing' };
    if (row.event_id !== eventId || row.path !== path) throw new SealBroken(sealed.sealId, 'another-place');
    if (row.subject_ref !== sealed.subjectRef || row.purpose !== sealed.purpose)
      throw new SealBroken(sealed.sealId, 'another-key');
    const { key } = await this.keyring.bare(row);
    const opened = openField(key, { eventId, path }, row);
    if (typeof opened === 'string') throw new SealBroken(sealed.sealId, opened);
    if (!sameBytes(opened.commitment, fromHex(sealed.commitment))) throw new SealBroken(sealed.sealId, 'commitment');
    return { kind: 'value', value: new Sensitive(opened.value) };
  }
}
