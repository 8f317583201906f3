import type { Purpose } from '@setu/kernel';
import type { VaultConnection } from './vault-database.store.js';

/** A ciphertext as it is to be kept. */
type NewSealedValue = Readonly<{
  sealId: string;
  eventId: string;
  path: string;
  keyId: string;
  nonce: Uint8Array;
  ciphertext: Uint8Array;
}>;

/** A ciphertext as it is kept, with its wrapped key. */
export type SealedValueRow = Readonly<{
  seal_id: string;
  event_id: string;
  path: string;
  nonce: Uint8Array;
  ciphertext: Uint8Array;
  key_id: string;
  subject_ref: string;
  purpose: Purpose;
  wrapped: Uint8Array;
  kek_id: string;
}>;

export const insertSealedValues = async (connection: VaultConnection, values: readonly NewSealedValue[]): Promise<void> => {
  await connection.change(
    `insert into vault.sealed_value (seal_id, event_id, path, key_id, nonce, ciphertext)
     select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::uuid[], $5::bytea[], $6::bytea[])`,
    [
      values.map(({ sealId }) => sealId),
      values.map(({ eventId }) => eventId),
      values.map(({ path }) => path),
      values.map(({ keyId }) => keyId),
      values.map(({ nonce }) => Buffer.from(nonce)),
      values.map(({ ciphertext }) => Buffer.from(ciphertext)),
    ],
  );
};

/** Those of these ciphertexts that are there. */
export const findSealedValues = async (
  connection: VaultConnection,
  sealIds: readonly string[],
): Promise<readonly SealedValueRow[]> => {
  if (sealIds.length === 0) return [];
  return connection.rows<SealedValueRow>(
    `select seal_id, event_id, path, nonce, ciphertext, key_id, subject_ref, purpose, wrapped, kek_id
     from vault.sealed_value join vault.key using (key_id) where seal_id = any ($1::uuid[])`,
    [sealIds],
  );
};

export const findSealedValue = async (connection: VaultConnection, sealId: string): Promise<SealedValueRow | undefined> =>
  (await findSealedValues(connection, [sealId]))[0];
