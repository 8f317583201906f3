/** @throws RangeError unless it can be the ordinal of an event */
export const requireLogIndex = (logIndex: number): void => {
  if (!Number.isSafeInteger(logIndex) || logIndex < 0) throw new RangeError('a log index is a whole number from 0');
};
