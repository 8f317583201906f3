import { Sensitive } from '@setu/kernel';
import {
  ArrangeNgoPresence,
  AuthoriseRescue,
  BriefOperation,
  ProposeOperation,
  RecordGrounds,
  ReserveShelter,
  StandDownOperation,
} from '@setu/rescue';
import type { Course } from '../agenda.js';
import { homesFor, HOUR, MINUTE, type SimulatedCase } from '../simulated-case.js';
import type { SimulatedOperation } from '../simulated-operation.js';
import { SPREAD } from '../spread.js';
import { sceneJourney } from './scene-journey.js';
import { staffingJourney } from './staffing-journey.js';
import { tipJourney } from './tip-journey.js';

/** From the tip to the end of a rescue. Whoever is brought out has a case from then on, and `removed` hears of it. */
export const operationJourney = async function* (
  operation: SimulatedOperation,
  removed: (person: SimulatedCase) => void,
): Course {
  const { world, chance, officer } = operation;
  let tipId = '';
  yield* tipJourney(operation, (id) => (tipId = id));
  yield chance.int(1, 30) * HOUR;
  const route = chance.weighted({ 'ITPA-15': 7, 'ITPA-16': 1, 'BNSS-100': 2 });
  const propose = async (): Promise<void> => {
    const proposal = { tipIds: [tipId], route };
    operation.operationId = await world.makes('operation', officer, (context) => new ProposeOperation(proposal, context));
  };
  await propose();
  if (chance.happens(SPREAD.stoodDown)) {
    yield chance.int(1, 20) * HOUR;
    const reasonCode = chance.pick(['people-moved-on', 'no-staff', 'warned', 'too-dangerous'] as const);
    await world.does(officer, (context) => new StandDownOperation(operation.operationId, { reasonCode }, context));
    yield chance.int(1, 5) * 24 * HOUR;
    await propose();
  }
  let women = 0;
  yield* staffingJourney(operation, (committed) => (women = committed));
  yield* preparation(operation, route, women);
  yield* sceneJourney(operation, removed);
};

const preparation = async function* (
  { world, chance, officer, outreach, lead, people, operationId }: SimulatedOperation,
  route: 'ITPA-15' | 'ITPA-16' | 'BNSS-100',
  women: number,
): Course {
  const grounds = { text: new Sensitive('What the outreach worker saw (simulated)') };
  await world.does(officer, (context) => new RecordGrounds(operationId, grounds, context));
  const presence = { orgRef: outreach.id, people: 2, women: chance.int(1, 2) };
  await world.does(officer, (context) => new ArrangeNgoPresence(operationId, presence, context));
  const [home] = people.flatMap((person) => homesFor(person, person.appears));
  if (home) {
    const places = { shelter: home.id, places: people.length };
    await world.does(officer, (context) => new ReserveShelter(operationId, places, context));
  }
  yield chance.int(10, 90) * MINUTE;
  const authority = {
    authority: route === 'ITPA-15' ? ('own-record' as const) : ('magistrate-order' as const),
    area: lead.area,
    ...(route !== 'ITPA-15' && { orderNumber: new Sensitive(`W/${chance.int(1, 999)} (simulated)`) }),
    ...(women < 2 && { exceptionCode: 'people-about-to-be-moved' as const }),
  };
  await world.does(officer, (context) => new AuthoriseRescue(operationId, authority, context));
  yield chance.int(10, 60) * MINUTE;
  await world.does(officer, (context) => new BriefOperation(operationId, context));
  yield chance.int(20, 120) * MINUTE;
};
