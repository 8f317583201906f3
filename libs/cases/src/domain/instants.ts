import type { OccurredAt } from '@setu/kernel';

/** The later of two instants, in the one format in which Setu writes them. */
export const later = (one: string, other: string): string => (one >= other ? one : other);
export const earlier = (one: string, other: string): string => (one <= other ? one : other);

const LASTS_MS = { exact: 0, minute: 60_000, day: 86_400_000, unknown: Infinity } as const satisfies Record<
  OccurredAt['precision'],
  number
>;

/** True when, at the stated precision, it cannot have happened at or after `limit`. */
export const certainlyBefore = ({ at, precision }: Pick<OccurredAt, 'at' | 'precision'>, limit: string): boolean =>
  precision === 'exact' ? at < limit : Date.parse(at) + LASTS_MS[precision] <= Date.parse(limit);
