import type { VaultDatabase } from './vault-database.store.js';

/** A seal, and an event of the store that names it. */
export type NamedSeal = Readonly<{ sealId: string; eventId: string }>;

/** Which seals the events name. A subscription tells it of every event; the sweep deletes what is told of none. */
export class NamedSeals {
  constructor(private readonly database: VaultDatabase) {}

  /** Keeps the names, durable when it answers. Telling it again changes nothing; the first event that named a seal stays. */
  async record(seals: readonly NamedSeal[]): Promise<void> {
    if (seals.length === 0) return;
    await this.database.single.change(
      `insert into vault.named_seal (seal_id, event_id)
       select seal_id, event_id from unnest($1::uuid[], $2::uuid[]) as named (seal_id, event_id)
       on conflict (seal_id) do nothing`,
      [seals.map(({ sealId }) => sealId), seals.map(({ eventId }) => eventId)],
    );
  }

  /**
   * Named seals whose ciphertext is gone, in order of seal id, at most `limit` after the seal id `after`. Right only for a subject
   * whose key was destroyed; otherwise evidence was lost.
   */
  async withoutCiphertext(limit: number, after?: string): Promise<readonly NamedSeal[]> {
    return this.database.single.rows<NamedSeal>(
      `select seal_id as "sealId", event_id as "eventId" from vault.named_seal named
       where ($2::uuid is null or seal_id > $2)
         and not exists (select from vault.sealed_value sealed where sealed.seal_id = named.seal_id)
       order by seal_id limit $1`,
      [limit, after ?? null],
    );
  }
}
