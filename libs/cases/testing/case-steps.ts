import fc from 'fast-check';
import { INTERFERENCES, type Step } from './case-moves.js';
import { REFERRAL_MOVES } from './referral-moves.js';

const step: fc.Arbitrary<Step> = fc.record({
  move: fc.oneof(
    { weight: 3, arbitrary: fc.constant('onward' as const) },
    { weight: 2, arbitrary: fc.constantFrom(...INTERFERENCES) },
    { weight: 2, arbitrary: fc.constantFrom(...REFERRAL_MOVES) },
  ),
  advance: fc.constantFrom(0, 0.5, 1, 5, 20, 61, 725),
  skew: fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, { weight: 2, arbitrary: fc.integer({ min: -500, max: 4 }) }),
  hostile: fc.integer({ min: 0, max: 9 }),
  coarse: fc.integer({ min: 0, max: 11 }),
  picks: fc.tuple(fc.nat(997), fc.nat(997), fc.nat(997), fc.nat(997)),
});

/** Random stories of one case: 20 steps at least, which `CaseMoves` turns into commands. */
export const caseSteps = (longest: number): fc.Arbitrary<readonly Step[]> =>
  fc.array(step, { minLength: 20, maxLength: longest, size: 'max' });
