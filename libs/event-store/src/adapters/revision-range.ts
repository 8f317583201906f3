import type { ReadStreamOptions } from '../event-store.js';

/** The revisions that {@link ReadStreamOptions} ask for, both ends inclusive; undefined = open. */
export type RevisionRange = Readonly<{ lowest: number; highest: number | undefined; backwards: boolean }>;

/** `from` is where reading begins: the lowest revision forwards, the highest backwards. @throws RangeError for what is no revision */
export const revisionRange = ({ direction, from, to }: ReadStreamOptions = {}): RevisionRange => {
  for (const revision of [from, to])
    if (revision !== undefined && (!Number.isSafeInteger(revision) || revision < 0))
      throw new RangeError('a revision is a whole number from 0');
  return direction === 'backwards'
    ? { lowest: to ?? 0, highest: from, backwards: true }
    : { lowest: from ?? 0, highest: to, backwards: false };
};
