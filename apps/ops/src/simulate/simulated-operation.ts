import type { Chance } from './chance.js';
import type { SimulatedCase } from './simulated-case.js';
import type { SimulatedNetwork, SimulatedOrganisation } from './simulated-network.js';
import type { SimulatedPerson, SimulatedWorld } from './simulated-world.js';

/** A rescue in the simulation: who leads it and who is there, and those who will be brought out. */
export type SimulatedOperation = {
  readonly world: SimulatedWorld;
  readonly chance: Chance;
  readonly network: SimulatedNetwork;
  /** The unit, and its officer who is appointed to rescue people in its area. */
  readonly lead: SimulatedOrganisation;
  readonly officer: SimulatedPerson;
  readonly station: SimulatedOrganisation;
  readonly outreach: SimulatedOrganisation;
  readonly people: readonly SimulatedCase[];
  operationId: string;
  /** How many were arrested. */
  accused: number;
};

type Surroundings = Pick<SimulatedOperation, 'world' | 'chance' | 'network' | 'station' | 'outreach' | 'people'> &
  Readonly<{ police: SimulatedOrganisation }>;

/** A rescue led by the unit of the district and its appointed officer. */
export const simulatedOperation = ({ police, ...surroundings }: Surroundings): SimulatedOperation => ({
  ...surroundings,
  lead: police,
  officer: police.appointed!,
  operationId: '',
  accused: 0,
});
