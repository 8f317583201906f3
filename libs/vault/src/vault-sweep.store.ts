import { isSuspicious, sweptBefore, type SweepRequest, type Swept } from './sweep-window.js';
import type { VaultDatabase } from './vault-database.store.js';

/** Deletes sealed values that no event came to name: the decision was refused, lost to another writer, or the process died. */
export class VaultSweep {
  constructor(private readonly database: VaultDatabase) {}

  /**
   * Deletes unnamed values older than `olderThanHours` (24; at least 1), but never one whose event may have been recorded after
   * `namedThrough`: an hour is left for the append that follows a sealing. What is deleted cannot be had back, so it stops when there is
   * suspiciously much of it.
   */
  async sweep(request: SweepRequest): Promise<Swept> {
    const before = sweptBefore(request);
    if (!(before instanceof Date)) return before;
    const { unnamed, of } = await this.#countBefore(before);
    if (request.evenIfMany !== true && isSuspicious(unnamed, of)) return { kind: 'too-many', unnamed, of };
    const deleted = await this.database.single.change(
      `delete from vault.sealed_value sealed
       where sealed_at < $1 and not exists (select from vault.named_seal named where named.seal_id = sealed.seal_id)`,
      [before],
    );
    return { kind: 'swept', deleted };
  }

  async #countBefore(before: Date): Promise<Readonly<{ unnamed: number; of: number }>> {
    const [row] = await this.database.single.rows<{ unnamed: string; of: string }>(
      `select count(*) filter (where named.seal_id is null) as unnamed, count(*) as of
       from vault.sealed_value sealed left join vault.named_seal named using (seal_id) where sealed_at < $1`,
      [before],
    );
    return { unnamed: Number(row?.unnamed ?? 0), of: Number(row?.of ?? 0) };
  }
}
