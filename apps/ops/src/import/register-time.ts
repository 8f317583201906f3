import { isInstant, type OccurredAt } from '@setu/kernel';

const YEAR_FIRST = /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})(?:[T ]+(?<hour>\d{1,2}):(?<minute>\d{2})(?::\d{2})?)?$/;
const DAY_FIRST =
  /^(?<day>\d{1,2})([-/.])(?<month>\d{1,2})\2(?<year>\d{4})(?:,? +(?<hour>\d{1,2}):(?<minute>\d{2})(?::\d{2})?)?$/;
/** India Standard Time, all year round and everywhere in India. */
const AHEAD_OF_UTC_MS = (5 * 60 + 30) * 60_000;

/**
 * A day, or a day and a time, in India, as a register has it: `2025-03-14 21:30`; with `dayFirst` also `14-03-2025 21:30`, `14/03/2025`,
 * `14.03.2025`. Of a day the first instant, with the precision of a day. Undefined for anything else, for a day that does not exist, and
 * for a year in two digits.
 */
export const registerTime = (text: string, dayFirst: boolean): OccurredAt | undefined => {
  const parts = (YEAR_FIRST.exec(text) ?? (dayFirst ? DAY_FIRST.exec(text) : null))?.groups;
  if (!parts) return undefined;
  const { year = '', month = '', day = '', hour, minute } = parts;
  const [h, m] = [Number(hour ?? 0), Number(minute ?? 0)];
  const start = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const exists = start.getUTCFullYear() === Number(year) && start.getUTCMonth() + 1 === Number(month);
  if (!exists || start.getUTCDate() !== Number(day) || h > 23 || m > 59) return undefined;
  const at = new Date(start.getTime() + (h * 60 + m) * 60_000 - AHEAD_OF_UTC_MS).toISOString();
  return isInstant(at) ? { at, precision: hour === undefined ? 'day' : 'minute', source: 'document' } : undefined;
};
