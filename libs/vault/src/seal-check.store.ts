import type { Sealed } from '@setu/kernel';
import { fromHex, sameBytes } from '@setu/ledger';
import { openField } from './field-cipher.js';
import { KeyEncryptionKeyRefused } from './key-encryption-key-refused.js';
import type { BareKey, Keyring } from './keyring.store.js';
import type { SealBrokenReason } from './seal-broken.js';
import { findSealedValues, type SealedValueRow } from './sealed-value.store.js';
import type { VaultDatabase } from './vault-database.store.js';

/** Why a seal is no longer what an event committed to. `missing` is right only after the subject's key was destroyed. */
export type SealFault = 'missing' | 'key' | SealBrokenReason;

/** Whether the vault still holds what the events committed to. Nothing that it opens for that leaves it. */
export class SealCheck {
  constructor(
    private readonly database: VaultDatabase,
    private readonly keyring: Keyring,
  ) {}

  /**
   * The seals that are not whole, by seal id. Each is authenticated under its key and at the place that its row claims, and the commitment
   * that follows from it, which binds value, event and path, is compared with that of the event.
   */
  async faults(seals: readonly Sealed[]): Promise<ReadonlyMap<string, SealFault>> {
    const rows = await findSealedValues(
      this.database.single,
      seals.map(({ sealId }) => sealId),
    );
    const kept = new Map(rows.map((row) => [row.seal_id, row]));
    const keys = new Map<string, Promise<BareKey | undefined>>();
    const faults = new Map<string, SealFault>();
    for (const sealed of seals) {
      const row = kept.get(sealed.sealId);
      const fault = row ? await this.#fault(sealed, row, keys) : 'missing';
      if (fault !== undefined) faults.set(sealed.sealId, fault);
    }
    return faults;
  }

  /** Sealed values from before this instant of which the vault was never told that an event names them. */
  async unnamedBefore(before: Date): Promise<readonly string[]> {
    const rows = await this.database.single.rows<{ sealId: string }>(
      `select seal_id as "sealId" from vault.sealed_value sealed
       where sealed_at < $1 and not exists (select from vault.named_seal named where named.seal_id = sealed.seal_id)
       order by sealed_at, seal_id`,
      [before],
    );
    return rows.map(({ sealId }) => sealId);
  }

  async #fault(
    sealed: Sealed,
    row: SealedValueRow,
    keys: Map<string, Promise<BareKey | undefined>>,
  ): Promise<SealFault | undefined> {
    if (row.subject_ref !== sealed.subjectRef || row.purpose !== sealed.purpose) return 'another-key';
    const known = keys.get(row.key_id) ?? this.#key(row);
    keys.set(row.key_id, known);
    const key = await known;
    if (key === undefined) return 'key';
    // A reference that was passed on to a later event is kept at the place of the first.
    const opened = openField(key.key, { eventId: row.event_id, path: row.path }, row);
    if (typeof opened === 'string') return opened;
    return sameBytes(opened.commitment, fromHex(sealed.commitment)) ? undefined : 'commitment';
  }

  async #key(row: SealedValueRow): Promise<BareKey | undefined> {
    try {
      return await this.keyring.bare(row);
    } catch (error) {
      if (error instanceof KeyEncryptionKeyRefused) return undefined;
      throw error;
    }
  }
}
