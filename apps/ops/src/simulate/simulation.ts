import type { CommandBus } from '@nestjs/cqrs';
import type { KeyedDigest } from '@setu/directory';
import { commandIdOf } from '@setu/event-store';
import { Agenda, type Course } from './agenda.js';
import { Chance } from './chance.js';
import { handoverJourney } from './journeys/handover-journey.js';
import { rescueJourney } from './journeys/rescue-journey.js';
import { stayJourney } from './journeys/stay-journey.js';
import { DAY, homesFor, type SimulatedCase } from './simulated-case.js';
import { simulatedNetwork, type SimulatedNetwork } from './simulated-network.js';
import { SimulatedWorld } from './simulated-world.js';

/** A random constant under which the ids of all simulations lie; the seed sets one apart from another. */
const SIMULATIONS = '5d1c1a3e-7a34-4c53-9f56-2b4b62d1c9a0';
const NETWORK_BEFORE_DAYS = 30;

export type SimulationPlan = Readonly<{ cases: number; seed: number; from: number; until: number }>;
export type SimulationParts = Readonly<{
  bus: CommandBus;
  digest: KeyedDigest;
  clock: () => Date;
  setClock: (at: number) => void;
  /** Hears how many cases have come to their end, or to the end of time. */
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
  for (let number = 0; number < plan.cases; number++) {
    const chance = new Chance(plan.seed, number);
    const begins = plan.from + Math.floor((plan.until - plan.from) * (chance.int(0, 999_999) / 1_000_000));
    agenda.add(begins, journeyOf(storyOf(world(`case/${number}`), chance, network)));
  }
  let ended = 0;
  await agenda.run(plan.until, setClock, () => progress(++ended));
};

const storyOf = (world: SimulatedWorld, chance: Chance, network: SimulatedNetwork): SimulatedCase => {
  const gender = chance.weighted({ female: 92, male: 6, transgender: 2 });
  const appears = gender === 'transgender' ? ('adult' as const) : chance.weighted({ child: 45, doubtful: 20, adult: 35 });
  const age = appears === 'doubtful' ? chance.weighted({ child: 3, adult: 1 }) : appears;
  const police = chance.pick(network.of('police-unit').filter(({ area }) => area !== 'IN-DL'));
  const committee = chance.pick(network.of('cwc'));
  const court = chance.pick(network.of('court'));
  return {
    world,
    chance,
    network,
    gender,
    appears,
    age,
    police,
    outreach: chance.pick(network.of('ngo')),
    committee,
    court,
    authority: appears === 'adult' ? court : committee,
    caseId: '',
    custodian: police,
  };
};

const journeyOf = async function* (story: SimulatedCase): Course {
  let placement = '';
  yield* rescueJourney(story, (orderId) => (placement = orderId));
  yield story.chance.int(2, 70) * 3_600_000;
  const homes = homesFor(story, story.appears);
  if (homes.length === 0) return;
  yield* handoverJourney(story, homes, { kind: 'order', orderId: placement });
  yield* stayJourney(story, placement);
};
