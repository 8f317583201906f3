import { isInstant } from '@setu/kernel';
import type { VaultDatabase } from './vault-database.store.js';

/**
 * `namedThrough` = every event recorded up to this instant has been told to NamedSeals. Instants are ISO 8601 in UTC. `evenIfMany`: an
 * operator has looked, and wants so many deleted.
 */
export type SweepRequest = Readonly<{ now: string; namedThrough: string; olderThanHours?: number; evenIfMany?: boolean }>;

/**
 * What the sweep did. `naming-behind` = nothing was deleted, because a value may have been named that it does not know of yet.
 * `too-many` = nothing was deleted, because so many unnamed values are a sign that the naming is broken rather than the values.
 */
export type Swept =
  | Readonly<{ kind: 'swept'; deleted: number }>
  | Readonly<{ kind: 'naming-behind'; namedThrough: string; needed: string }>
  | Readonly<{ kind: 'too-many'; unnamed: number; of: number }>;

const HOUR_MS = 3_600_000;
const DEFAULT_HOURS = 24;
/** An event is appended within this time after its values were sealed, or not at all. */
const LONGEST_APPEND_HOURS = 1;
/** A crash leaves a handful of values behind. More than this, and more than one in twenty, has another cause. */
const A_HANDFUL = 20;
const ONE_IN = 20;

const at = (instant: string): number => {
  if (!isInstant(instant)) throw new RangeError('a sweep takes instants in UTC with milliseconds');
  return Date.parse(instant);
};

/** Deletes sealed values that no event came to name: the decision was refused, lost to another writer, or the process died. */
export class VaultSweep {
  constructor(private readonly database: VaultDatabase) {}

  /**
   * Deletes unnamed values older than `olderThanHours` (24; at least 1), but never one whose event may have been recorded after
   * `namedThrough`: an hour is left for the append that follows a sealing. What is deleted cannot be had back, so it stops when there is
   * suspiciously much of it.
   */
  async sweep({ now, namedThrough, olderThanHours = DEFAULT_HOURS, evenIfMany = false }: SweepRequest): Promise<Swept> {
    if (!(olderThanHours >= LONGEST_APPEND_HOURS)) throw new RangeError('a sweep leaves values of the last hour alone');
    const needed = at(now) - olderThanHours * HOUR_MS;
    const named = at(namedThrough);
    if (named < needed) return { kind: 'naming-behind', namedThrough, needed: new Date(needed).toISOString() };
    const before = new Date(Math.min(needed, named - LONGEST_APPEND_HOURS * HOUR_MS));
    const { unnamed, of } = await this.#countBefore(before);
    if (!evenIfMany && isSuspicious(unnamed, of)) return { kind: 'too-many', unnamed, of };
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

const isSuspicious = (unnamed: number, of: number): boolean =>
  unnamed > A_HANDFUL ? unnamed * ONE_IN > of : unnamed > 1 && unnamed === of;
