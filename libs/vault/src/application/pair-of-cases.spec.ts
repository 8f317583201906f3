import { randomBytes, randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { KeyedDigests } from '../keyed-digests.js';
import { pairOfCases } from './pair-of-cases.js';

const PAIRS = 64;
const key = new Uint8Array(randomBytes(32));
const digests = new KeyedDigests({ digestKey: () => key });
const newCase = () => ({ caseId: randomUUID(), subjectRef: randomUUID() });

describe('In whose history two cases meet', () => {
  const pairs = Array.from({ length: PAIRS }, () => [newCase(), newCase()] as const);

  it('is the same from either of them', () => {
    for (const [one, other] of pairs) expect(pairOfCases(digests, one, other)).toEqual(pairOfCases(digests, other, one));
  });

  it('cannot be told from the ids: it is as often that of the larger as of the smaller', () => {
    const larger = pairs.filter(([one, other]) => {
      const { own, other: left } = pairOfCases(digests, one, other);
      return own.subjectRef > left.subjectRef;
    });
    // By chance alone, outside of these bounds about once in a million runs.
    expect(larger.length).toBeGreaterThan(PAIRS / 2 - 20);
    expect(larger.length).toBeLessThan(PAIRS / 2 + 20);
  });
});
