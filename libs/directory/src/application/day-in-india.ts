const OFFSET = '+05:30';
const DAY_MS = 86_400_000;
const FORM = /^(?:19|2[01])\d\d-\d\d-\d\d$/;

/** Whether a text is a day that there is, as in 2026-01-31. */
export const isDay = (text: string): boolean => {
  const start = new Date(`${text}T00:00:00.000Z`);
  return FORM.test(text) && !Number.isNaN(start.getTime()) && start.toISOString().startsWith(text);
};

/** The first and the last millisecond of a day as it is counted in India, as instants in UTC. */
export const dayInIndia = (day: string): Readonly<{ from: string; to: string }> => {
  const start = new Date(`${day}T00:00:00.000${OFFSET}`).getTime();
  return { from: new Date(start).toISOString(), to: new Date(start + DAY_MS - 1).toISOString() };
};
