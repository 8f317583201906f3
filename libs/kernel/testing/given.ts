import { expect } from '@jest/globals';
import { DomainError, type Decider, type Folded } from '../src/index.js';

/** given(decider, ...history).when(command).then(...events) | .thenRefuses(code). Never imported by production code. */
export const given = <S, C, E>(decider: Decider<S, C, E>, ...history: Folded<E>[]) => ({
  when: (command: C) => {
    const decide = () =>
      decider.decide(
        command,
        history.reduce<S>((state, event) => decider.evolve(state, event), decider.initial),
      );
    return {
      then: (...expected: unknown[]) => expect(decide()).toEqual(expected),
      thenRefuses: (code: string) => {
        let refusal: unknown;
        try {
          decide();
        } catch (error) {
          refusal = error;
        }
        expect(refusal).toBeInstanceOf(DomainError);
        expect((refusal as DomainError).code).toBe(code);
      },
    };
  },
});
