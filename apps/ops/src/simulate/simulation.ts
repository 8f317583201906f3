import type { KeyedDigest } from '@setu/directory';
import { commandIdOf } from '@setu/event-store';
import { Agenda, type Course } from './agenda.js';
import { Chance } from './chance.js';
import type { FollowingBus } from './following-bus.js';
import { arrivalJourney } from './journeys/arrival-journey.js';
import { lifeJourney } from './journeys/life-journey.js';
import { operationJourney } from './journeys/operation-journey.js';
import { DAY } from './simulated-case.js';
import { simulatedNetwork, type SimulatedNetwork } from './simulated-network.js';
import { simulatedOperation } from './simulated-operation.js';
import { simulatedPerson } from './simulated-person.js';
import { SimulatedWorld } from './simulated-world.js';
import { PEOPLE_IN_OPERATION, SPREAD } from './spread.js';

/** A random constant under which the ids of all simulations lie; the seed sets one apart from another. */
const SIMULATIONS = '5d1c1a3e-7a34-4c53-9f56-2b4b62d1c9a0';
const NETWORK_BEFORE_DAYS = 30;
/** Chance of an operation is set apart from that of the cases, whose numbers it does not reach. */
const OPERATIONS_FROM = 1_000_000;

export type SimulationPlan = Readonly<{ cases: number; seed: number; from: number; until: number }>;
export type SimulationParts = Readonly<{
  bus: FollowingBus;
  digest: KeyedDigest;
  clock: () => Date;
  setClock: (at: number) => void;
  /** Hears how many cases have come to their end. */
  progress: (ended: number) => void;
}>;

/** Cases that begin between `from` and `until` and go on side by side. The same plan gives the same events at the same times. */
export const simulate = async (
  plan: SimulationPlan,
  { bus, digest, clock, setClock, progress }: SimulationParts,
): Promise<void> => {
  const seed = commandIdOf(SIMULATIONS, String(plan.seed));
  const world = (course: string): SimulatedWorld => new SimulatedWorld(bus, clock, seed, course);
  setClock(plan.from - NETWORK_BEFORE_DAYS * DAY);
  const network = await simulatedNetwork(world('network'), digest);
  const agenda = new Agenda();
  const beside = (course: Course): void => agenda.add(clock().getTime(), course);
  let ended = 0;
  const counted = async function* (course: Course): Course {
    yield* course;
    progress(++ended);
  };
  for (let first = 0; first < plan.cases;) {
    const chance = new Chance(plan.seed, OPERATIONS_FROM + first);
    const begins = plan.from + Math.floor((plan.until - plan.from) * (chance.int(0, 999_999) / 1_000_000));
    const rescued = chance.happens(SPREAD.fromOperation);
    const size = rescued ? Math.min(plan.cases - first, Number(chance.weighted(PEOPLE_IN_OPERATION))) : 1;
    const place = placeOf(network, chance);
    const people = Array.from({ length: size }, (_, number) => {
      const own = { world: world(`case/${first + number}`), chance: new Chance(plan.seed, first + number), network };
      return simulatedPerson({ ...own, ...place, beside });
    });
    if (rescued) {
      const operation = simulatedOperation({ world: world(`operation/${first}`), chance, network, ...place, people });
      agenda.add(
        begins,
        operationJourney(operation, (person) => beside(counted(lifeJourney(person)))),
      );
    } else for (const person of people) agenda.add(begins, counted(arrived(person)));
    first += size;
  }
  await agenda.run(plan.until, setClock);
};

const arrived = async function* (person: ReturnType<typeof simulatedPerson>): Course {
  yield* arrivalJourney(person);
  yield* lifeJourney(person);
};

/** A district: its unit, its station, and an outreach organisation of the city. */
const placeOf = (network: SimulatedNetwork, chance: Chance) => {
  const police = chance.pick(network.of('police-unit').filter(({ appointed }) => appointed));
  const station = network.of('police-unit').find(({ superior }) => superior === police.id)!;
  const outreach = chance.pick(network.of('ngo').filter(({ people }) => people.some(({ role }) => role === 'coordinator')));
  return { police, station, outreach };
};
