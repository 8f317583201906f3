import { isInstant } from '@setu/kernel';

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
/** A crash leaves a handful behind. More than this, and more than one in twenty, has another cause. */
const A_HANDFUL = 20;
const ONE_IN = 20;

const at = (instant: string): number => {
  if (!isInstant(instant)) throw new RangeError('a sweep takes instants in UTC with milliseconds');
  return Date.parse(instant);
};

/** What was sealed before this may be deleted if no event names it; or that nothing may, as the vault does not know yet what is named. */
export const sweptBefore = ({
  now,
  namedThrough,
  olderThanHours = DEFAULT_HOURS,
}: SweepRequest): Date | Extract<Swept, { kind: 'naming-behind' }> => {
  if (!(olderThanHours >= LONGEST_APPEND_HOURS)) throw new RangeError('a sweep leaves values of the last hour alone');
  const needed = at(now) - olderThanHours * HOUR_MS;
  const named = at(namedThrough);
  if (named < needed) return { kind: 'naming-behind', namedThrough, needed: new Date(needed).toISOString() };
  return new Date(Math.min(needed, named - LONGEST_APPEND_HOURS * HOUR_MS));
};

/** Whether so many are unnamed that the naming is more likely to be broken than they are to be left over. */
export const isSuspicious = (unnamed: number, of: number): boolean =>
  unnamed > A_HANDFUL ? unnamed * ONE_IN > of : unnamed > 1 && unnamed === of;
