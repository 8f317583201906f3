import { UnknownFeedCursor } from './unknown-feed-cursor.js';

/**
 * How many events of the log a reader has read, and the leaf hash (hex) of the last of them. The number is a log index, which a log keeps
 * wherever it is carried; by the hash the log proves that it is still the one that was read.
 */
export type FeedCursor = Readonly<{ read: number; leafHash?: string }>;

const FORM = /^f1-(0|[1-9]\d{0,14})(?:-([0-9a-f]{64}))?$/;

/** The text of a cursor, opaque to readers. */
export const feedCursorText = ({ read, leafHash }: FeedCursor): string =>
  leafHash === undefined ? `f1-${read}` : `f1-${read}-${leafHash}`;

/** @throws UnknownFeedCursor */
export const readFeedCursor = (text: string): FeedCursor => {
  const [, digits, leafHash] = FORM.exec(text) ?? [];
  if (digits === undefined || (digits === '0') !== (leafHash === undefined)) throw new UnknownFeedCursor();
  return { read: Number(digits), ...(leafHash !== undefined && { leafHash }) };
};
