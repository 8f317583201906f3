import type { ColumnValue } from '@setu/subscriptions';

const isSealed = (value: object): value is { purpose: string } =>
  'sealId' in value && 'commitment' in value && 'purpose' in value;

/** Fields that no reader needs: by its digest somebody could look for herself among the suspects. */
const NEVER_SHOWN: readonly string[] = ['memberDigest'];

/** Event data as a view may hold it: each sealed field becomes `{"sealed": "<purpose>"}` and nothing else. */
export const masked = (value: unknown): ColumnValue => {
  if (Array.isArray(value)) return value.map(masked);
  if (typeof value === 'object' && value !== null) {
    if (isSealed(value)) return { sealed: value.purpose };
    return Object.fromEntries(
      Object.entries(value).flatMap(([name, held]) =>
        held === undefined || NEVER_SHOWN.includes(name) ? [] : [[name, masked(held)] as const],
      ),
    );
  }
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || value === null) return value;
  throw new TypeError('event data is null, text, number, truth value, list or object');
};
