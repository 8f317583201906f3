import type { SimulatedCase } from './simulated-case.js';
import { APPEARS, SPREAD } from './spread.js';

type Surroundings = Pick<SimulatedCase, 'world' | 'chance' | 'network' | 'police' | 'outreach' | 'beside'>;

/** Who she is: chance decides, by the spread. */
export const simulatedPerson = (surroundings: Surroundings): SimulatedCase => {
  const { chance, network, police } = surroundings;
  const gender = chance.weighted({ female: 92, male: 6, transgender: 2 });
  const appears = gender === 'transgender' ? ('adult' as const) : chance.weighted(APPEARS);
  const age = appears === 'doubtful' ? chance.weighted({ child: 3, adult: 1 }) : appears;
  const committee = chance.pick(network.of('cwc'));
  const court = chance.pick(network.of('court'));
  return {
    ...surroundings,
    gender,
    appears,
    age,
    committee,
    court,
    authority: appears === 'adult' ? court : committee,
    sexualOffence: chance.happens(SPREAD.sexualOffence),
    pocso: appears !== 'adult' && chance.happens(SPREAD.pocso),
    treatedAs: appears,
    throughPolice: true,
    caseId: '',
    custodian: police,
    implicated: false,
    earlyClaim: false,
    placement: undefined,
  };
};
