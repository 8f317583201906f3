/** A feed cannot be read on from there: nobody gave this cursor, or the log is not the one that it was given of. */
export class UnknownFeedCursor extends Error {
  override readonly name = 'UnknownFeedCursor';
}
