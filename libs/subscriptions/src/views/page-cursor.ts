import { DomainError } from '@setu/kernel';

/** Where a page ended: the sort it was made for, and the last row's sort values as text. */
type Cursor = Readonly<{ sort: string; after: readonly string[] }>;

const isCursor = (value: unknown): value is Cursor => {
  const { sort, after } = (typeof value === 'object' && value !== null ? value : {}) as Partial<Cursor>;
  return typeof sort === 'string' && Array.isArray(after) && after.every((each) => typeof each === 'string');
};

/** An opaque text from which the next page goes on. */
export const pageCursor = (sort: string, after: readonly string[]): string =>
  Buffer.from(JSON.stringify({ sort, after })).toString('base64url');

/**
 * What a cursor says; it must have been made for this sort, with this many values.
 * @throws DomainError cursor.invalid
 */
export const readPageCursor = (cursor: string, sort: string, values: number): readonly string[] => {
  let read: unknown;
  try {
    read = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    throw new DomainError('cursor.invalid');
  }
  if (!isCursor(read) || read.sort !== sort || read.after.length !== values) throw new DomainError('cursor.invalid');
  return read.after;
};
