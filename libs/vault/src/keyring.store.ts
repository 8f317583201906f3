import { randomBytes, randomUUID } from 'node:crypto';
import type { Purpose } from '@setu/kernel';
import { KEY_BYTES } from './authenticated-encryption.js';
import type { KeyEncryptionKey, KeyOwner } from './key-encryption-key.js';
import type { VaultConnection } from './vault-database.store.js';

/** Whose key: one subject, one purpose. */
export type KeyHolder = Readonly<{ subjectRef: string; purpose: Purpose }>;
/** A key of the keyring, unwrapped. Never kept longer than one sealing or opening. */
export type BareKey = Readonly<{ keyId: string; key: Uint8Array }>;

type Row = Readonly<{ key_id: string; subject_ref: string; purpose: Purpose; wrapped: Uint8Array; kek_id: string }>;

const nameOf = ({ subjectRef, purpose }: KeyHolder): string => `${subjectRef}/${purpose}`;
const ownerOf = (row: Row): KeyOwner => ({ keyId: row.key_id, subjectRef: row.subject_ref, purpose: row.purpose });

const find = (connection: VaultConnection, holders: readonly KeyHolder[]) =>
  connection.rows<Row>(
    `select key_id, subject_ref, purpose, wrapped, kek_id from vault.key
     join unnest($1::uuid[], $2::text[]) as holder (subject_ref, purpose) using (subject_ref, purpose)`,
    [holders.map(({ subjectRef }) => subjectRef), holders.map(({ purpose }) => purpose)],
  );

/** The key of each (subject, purpose), wrapped in the database, made at its first use. */
export class Keyring {
  constructor(readonly keyEncryptionKey: KeyEncryptionKey) {}

  /** The ids of the key encryption keys that wrapped what a vault holds. */
  static async kekIdsIn(connection: VaultConnection): Promise<readonly string[]> {
    const rows = await connection.rows<{ kek_id: string }>('select distinct kek_id from vault.key order by kek_id');
    return rows.map((row) => row.kek_id);
  }

  /** The keys of these holders, in their order. Whoever else makes the same key at the same time, all get the one that was kept. */
  async keysOf(connection: VaultConnection, holders: readonly KeyHolder[]): Promise<readonly BareKey[]> {
    const distinct = [...new Map(holders.map((holder) => [nameOf(holder), holder])).values()];
    const present = await find(connection, distinct);
    const names = new Set(present.map((row) => nameOf(ownerOf(row))));
    const missing = distinct.filter((holder) => !names.has(nameOf(holder)));
    const rows = missing.length === 0 ? present : [...present, ...(await this.#make(connection, missing))];
    const keys = new Map(await Promise.all(rows.map(async (row) => [nameOf(ownerOf(row)), await this.bare(row)] as const)));
    return holders.map((holder) => keys.get(nameOf(holder))!);
  }

  /** @throws KeyEncryptionKeyRefused if the key was wrapped by another, damaged or moved */
  async bare(row: Row): Promise<BareKey> {
    return { keyId: row.key_id, key: await this.keyEncryptionKey.unwrap(row.wrapped, row.kek_id, ownerOf(row)) };
  }

  async #make(connection: VaultConnection, holders: readonly KeyHolder[]): Promise<readonly Row[]> {
    // Sorted, so that two transactions that make the same keys wait for each other and never in a circle.
    const sorted = [...holders].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
    const owners = sorted.map((holder): KeyOwner => ({ keyId: randomUUID(), ...holder }));
    const wrapped = await Promise.all(owners.map((owner) => this.keyEncryptionKey.wrap(randomBytes(KEY_BYTES), owner)));
    await connection.change(
      `insert into vault.key (key_id, subject_ref, purpose, wrapped, kek_id)
       select key_id, subject_ref, purpose, wrapped, $5
       from unnest($1::uuid[], $2::uuid[], $3::text[], $4::bytea[]) as made (key_id, subject_ref, purpose, wrapped)
       on conflict (subject_ref, purpose) do nothing`,
      [
        owners.map(({ keyId }) => keyId),
        owners.map(({ subjectRef }) => subjectRef),
        owners.map(({ purpose }) => purpose),
        wrapped.map((bytes) => Buffer.from(bytes)),
        this.keyEncryptionKey.id,
      ],
    );
    return find(connection, holders);
  }
}
