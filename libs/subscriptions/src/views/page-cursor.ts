import { DomainError, isUuid } from '@setu/kernel';

/** Where a page ended: the sort it was made for, and the last row's sort values as text. */
type Cursor = Readonly<{ sort: string; after: readonly string[] }>;

/** What a sort value is: `instant` = a time as PostgreSQL or ISO 8601 writes it, or `infinity`; `uuid`; `text`. */
export type CursorValue = 'instant' | 'uuid' | 'text';

const INSTANT =
  /^((?:19|2[01])\d\d)-(\d\d)-(\d\d)[ T]([01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,6})?(?:Z|[+-](?:0\d|1[0-4])(?::[0-5]\d)?)$/;
const LONGEST_TEXT = 300;

const isDay = (year: number, month: number, day: number): boolean => {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};

const HOLDS: Readonly<Record<CursorValue, (text: string) => boolean>> = {
  instant: (text) => {
    const [, year, month, day] = INSTANT.exec(text) ?? [];
    return text === 'infinity' || (year !== undefined && isDay(Number(year), Number(month), Number(day)));
  },
  uuid: isUuid,
  text: (text) => text.length <= LONGEST_TEXT && !text.includes('\0'),
};

const isCursor = (value: unknown): value is Cursor => {
  const { sort, after } = (typeof value === 'object' && value !== null ? value : {}) as Partial<Cursor>;
  return typeof sort === 'string' && Array.isArray(after) && after.every((each) => typeof each === 'string');
};

/** An opaque text from which the next page goes on. */
export const pageCursor = (sort: string, after: readonly string[]): string =>
  Buffer.from(JSON.stringify({ sort, after })).toString('base64url');

/**
 * What a cursor says; it must have been made for this sort, with values of these kinds. Whoever tampers with one can only skip lines.
 * @throws DomainError cursor.invalid
 */
export const readPageCursor = (cursor: string, sort: string, kinds: readonly CursorValue[]): readonly string[] => {
  let read: unknown;
  try {
    read = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    throw new DomainError('cursor.invalid');
  }
  if (!isCursor(read) || read.sort !== sort || read.after.length !== kinds.length) throw new DomainError('cursor.invalid');
  if (!read.after.every((value, index) => HOLDS[kinds[index]!](value))) throw new DomainError('cursor.invalid');
  return read.after;
};
