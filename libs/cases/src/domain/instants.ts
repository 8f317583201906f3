import type { OccurredAt } from '@setu/kernel';

/** The later of two instants, in the one format in which Setu writes them. */
export const later = (one: string, other: string): string => (one >= other ? one : other);
export const earlier = (one: string, other: string): string => (one <= other ? one : other);

const LASTS_MS = { exact: 0, minute: 60_000, day: 86_400_000, unknown: Infinity } as const satisfies Record<
  OccurredAt['precision'],
  number
>;

type Stated = Pick<OccurredAt, 'at' | 'precision'>;

/** The first and the last instant at which something may have happened. */
export type Stretch = Readonly<{ from: string; to: string }>;

/** Where in time it lies by what was stated; nothing that is recorded `now` happened later. Of an unknown time only the beginning was stated. */
export const stretchOf = ({ at, precision }: Stated, now: string): Stretch => {
  const from = earlier(at, now);
  if (precision === 'exact') return { from, to: from };
  const lasts = LASTS_MS[precision];
  return { from, to: Number.isFinite(lasts) ? earlier(new Date(Date.parse(from) + lasts - 1).toISOString(), now) : now };
};

/** The same stretch without what lies before `limit`; at `limit` itself if nothing else is left. */
export const notBefore = ({ from, to }: Stretch, limit: string): Stretch => ({ from: later(from, limit), to: later(to, limit) });

/** True when, at the stated precision, it cannot have happened at or after `limit`. */
export const certainlyBefore = ({ at, precision }: Stated, limit: string): boolean =>
  precision === 'exact' ? at < limit : Date.parse(at) + LASTS_MS[precision] <= Date.parse(limit);
