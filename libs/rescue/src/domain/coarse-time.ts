import type { OccurredAt } from '@setu/kernel';

const LASTS_MS = { exact: 0, minute: 60_000, day: 86_400_000, unknown: Infinity } as const satisfies Record<
  OccurredAt['precision'],
  number
>;

/** True when, at the stated precision, it cannot have happened at or after `limit`. */
export const certainlyBefore = ({ at, precision }: Pick<OccurredAt, 'at' | 'precision'>, limit: string): boolean =>
  precision === 'exact' ? at < limit : Date.parse(at) + LASTS_MS[precision] <= Date.parse(limit);
