import type { Recorded } from '@setu/kernel';
import type { AnyEvent } from '@setu/subscriptions';
import { sealsIn, type SealCheck } from '@setu/vault';
import type { Finding } from './finding.js';

const A_DAY_MS = 86_400_000;

/**
 * Looks at the sealed values that the events of a log name, page by page, and at those that none of them names. It remembers the old values of
 * which the vault was never told, of which there are few unless the sweep has stopped.
 */
export class ValuesCheck {
  #seals = 0;

  private constructor(
    private readonly vault: Pick<SealCheck, 'faults'>,
    private readonly unnamed: Set<string>,
  ) {}

  static async begin(vault: Pick<SealCheck, 'faults' | 'unnamedBefore'>, now: Date): Promise<ValuesCheck> {
    return new ValuesCheck(vault, new Set(await vault.unnamedBefore(new Date(now.getTime() - A_DAY_MS))));
  }

  /** How many were looked at. */
  get seals(): number {
    return this.#seals;
  }

  /** What is wrong with the values that these events name. */
  async look(events: readonly Recorded<AnyEvent>[]): Promise<readonly Finding[]> {
    const named = events.flatMap((event) => sealsIn(event.data).map(({ path, sealed }) => ({ event, path, sealed })));
    this.#seals += named.length;
    const faults = await this.vault.faults(named.map(({ sealed }) => sealed));
    return named.flatMap(({ event: { stream, revision, eventId }, path, sealed }): readonly Finding[] => {
      this.unnamed.delete(sealed.sealId);
      const fault = faults.get(sealed.sealId);
      if (fault === undefined) return [];
      const where = { stream, revision, eventId };
      return [
        fault === 'missing'
          ? { fault: 'sealed-value-missing', ...where, detail: path }
          : { fault: 'sealed-value-broken', ...where, detail: `${path}: ${fault}` },
      ];
    });
  }

  /** What is left when the whole log has been looked at. */
  end(): readonly Finding[] {
    return [...this.unnamed].map((sealId) => ({ fault: 'sealed-value-unnamed', detail: `seal ${sealId}` }));
  }
}
