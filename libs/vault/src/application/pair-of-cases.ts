import type { CaseOfSubject } from '../domain/merging.commands.js';
import type { KeyedDigests } from '../keyed-digests.js';

/**
 * Two cases in the order that decides in whose stream it is recorded what they have to do with each other: always the same one, so that two
 * people who merge them at once meet there. By keyed digest, not by id: whoever reads that the one with the larger id was left out could
 * guess which it is.
 */
export const pairOfCases = (
  digests: KeyedDigests,
  one: CaseOfSubject,
  other: CaseOfSubject,
): Readonly<{ own: CaseOfSubject; other: CaseOfSubject }> => {
  const rank = ({ subjectRef }: CaseOfSubject): string => digests.digest('merge-order', subjectRef);
  return rank(one) <= rank(other) ? { own: one, other } : { own: other, other: one };
};
