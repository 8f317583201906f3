const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const INSTANT = /^(?:19|20|21)\d{2}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** True for a lowercase UUID of any version. */
export const isUuid = (text: unknown): text is string => typeof text === 'string' && UUID.test(text);

/**
 * True for an instant as Setu writes it: `2026-01-31T18:30:00.000Z`, a day that exists, from 1900 to 2199. Nothing that Setu records lies outside of
 * these years, and databases differ in how far theirs reach.
 */
export const isInstant = (text: unknown): text is string =>
  typeof text === 'string' && INSTANT.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString() === text;
