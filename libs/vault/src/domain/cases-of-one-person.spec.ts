import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { casesOfOnePerson, type Merge } from './cases-of-one-person.js';

const CASES = ['a', 'b', 'c', 'd', 'e', 'f'];
const merges = fc.array(
  fc.record<Merge>({ mergeId: fc.uuid(), cases: fc.tuple(fc.constantFrom(...CASES), fc.constantFrom(...CASES)) }),
  { maxLength: 8 },
);
const sorted = (set: ReadonlySet<string>): readonly string[] => [...set].sort();

/** The same said otherwise: whoever is held together has the smallest name of them all, in as many rounds as it takes. */
const smallestNames = (all: readonly Merge[]): Readonly<Record<string, string>> => {
  const name = Object.fromEntries(CASES.map((each) => [each, each]));
  for (let round = 0; round < CASES.length; round++)
    for (const {
      cases: [one, other],
    } of all) {
      const smallest = name[one]! < name[other]! ? name[one]! : name[other]!;
      name[one] = name[other] = smallest;
    }
  return name;
};

describe('The cases of one person', () => {
  it('are only her own if nothing is merged', () => expect(sorted(casesOfOnePerson('a', []))).toEqual(['a']));

  it('are the same from whichever of them one looks, and nobody else’s', () => {
    fc.assert(
      fc.property(merges, (all) => {
        const name = smallestNames(all);
        for (const each of CASES)
          expect(sorted(casesOfOnePerson(each, all))).toEqual(CASES.filter((other) => name[other] === name[each]));
      }),
    );
  });

  it('are without a case whose only merge was split, and with it again', () => {
    const held: Merge[] = [
      { mergeId: '1', cases: ['a', 'b'] },
      { mergeId: '2', cases: ['b', 'c'] },
    ];
    expect(sorted(casesOfOnePerson('a', held))).toEqual(['a', 'b', 'c']);
    expect(sorted(casesOfOnePerson('a', held.slice(0, 1)))).toEqual(['a', 'b']);
  });
});
