const PERIOD = /^P(\d{1,4})([DM])$/;
const DAY_MS = 86_400_000;

/**
 * The instant a period after another one, in UTC: `P14D`, `P3M`. A month later is the same day of that month, or its last day if it is
 * shorter. @throws TypeError for another form of period
 */
export const afterPeriod = (at: string, period: string): string => {
  const [, amount, unit] = PERIOD.exec(period) ?? [];
  if (amount === undefined) throw new TypeError(`${period} is no period of days or months`);
  const from = new Date(at);
  if (unit === 'D') return new Date(from.getTime() + Number(amount) * DAY_MS).toISOString();
  const months = from.getUTCMonth() + Number(amount);
  const lastDay = new Date(Date.UTC(from.getUTCFullYear(), months + 1, 0)).getUTCDate();
  const later = new Date(from);
  later.setUTCFullYear(from.getUTCFullYear(), months, Math.min(from.getUTCDate(), lastDay));
  return later.toISOString();
};
