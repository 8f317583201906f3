/** Two cases that are held to be of one person, as opened by the vault. */
export type Merge = Readonly<{ mergeId: string; cases: readonly [string, string] }>;

/** All cases of the person whose case this is, by the merges that stand: the case itself, what it is merged with, and what that is. */
export const casesOfOnePerson = (caseId: string, merges: readonly Merge[]): ReadonlySet<string> => {
  const found = new Set([caseId]);
  // A set is walked to its end, also through what is added on the way.
  for (const each of found) for (const { cases } of merges) if (cases.includes(each)) cases.forEach((other) => found.add(other));
  return found;
};
