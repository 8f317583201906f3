const PERIOD = /^P(\d{1,4})([DM])$/;
const DAY_MS = 86_400_000;

/** India is five and a half hours ahead of UTC all year round. */
const INDIA_MS = 330 * 60_000;

/**
 * The instant a period after another one, in UTC: `P14D`, `P3M`. Counted on the Indian calendar, as people there count: a month later is the
 * same day of that month at the same hour, or its last day if it is shorter. @throws TypeError for another form of period
 */
export const afterPeriod = (at: string, period: string): string => {
  const [, amount, unit] = PERIOD.exec(period) ?? [];
  if (amount === undefined) throw new TypeError(`${period} is no period of days or months`);
  if (unit === 'D') return new Date(Date.parse(at) + Number(amount) * DAY_MS).toISOString();
  const there = new Date(Date.parse(at) + INDIA_MS);
  const months = there.getUTCMonth() + Number(amount);
  const lastDay = new Date(Date.UTC(there.getUTCFullYear(), months + 1, 0)).getUTCDate();
  there.setUTCFullYear(there.getUTCFullYear(), months, Math.min(there.getUTCDate(), lastDay));
  return new Date(there.getTime() - INDIA_MS).toISOString();
};
