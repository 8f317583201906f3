import { DetermineAge, EndCustody, ExtendOrder, MakeOrder, ReportFound, ReportMissing } from '@setu/cases';
import { createdIdOf } from '@setu/event-store';
import type { Course } from '../agenda.js';
import { DAY, HOUR, someoneOf, witnessed, type SimulatedCase } from '../simulated-case.js';
import { handoverJourney } from './handover-journey.js';
import { homesFor } from '../simulated-case.js';

/** What happens while she lives in a home: a doubt about her age is settled, she may be missing and found, the order is extended, an adult is released. */
export const stayJourney = async function* (story: SimulatedCase, placement: string): Course {
  const { world, chance, caseId, committee } = story;
  const inHome = () => someoneOf(story.custodian, chance);
  yield chance.int(1, 10) * DAY;
  if (story.appears === 'doubtful') {
    const determined = {
      authority: 'cwc' as const,
      authorityOrg: committee.id,
      band: story.age,
      age: story.age === 'child' ? chance.int(13, 17) : chance.int(18, 20),
    };
    await world.does(someoneOf(committee, chance), (context) => new DetermineAge(caseId, determined, context));
    yield chance.int(1, 4) * DAY;
  }
  if (chance.percent(5)) {
    await world.does(inHome(), (context) => new ReportMissing(caseId, { lastSeenAt: world.now(-chance.int(20, 180)) }, context));
    yield chance.int(3, 50) * HOUR;
    if (chance.percent(30)) return;
    await world.does(inHome(), (context) => new ReportFound(caseId, { found: witnessed(world, 20) }, context));
  }
  yield chance.int(30, 100) * DAY;
  if (chance.percent(60)) {
    const extension = { orderId: placement, until: world.now(90 * 24 * 60), made: witnessed(world) };
    await world.does(someoneOf(story.authority, chance), (context) => new ExtendOrder(caseId, extension, context));
  }
  if (story.age === 'adult') yield* release(story);
  else if (chance.percent(20)) yield* transfer(story);
};

const release = async function* (story: SimulatedCase): Course {
  const { world, chance, caseId, court } = story;
  yield chance.int(2, 20) * DAY;
  const orderId = createdIdOf(world.nextCommandId, 'order');
  const order = {
    authority: 'magistrate',
    authorityOrg: court.id,
    statute: 'ITPA-17-4',
    kind: 'release',
    from: world.now(),
  } as const;
  await world.does(someoneOf(court, chance), (context) => new MakeOrder(caseId, order, context));
  yield chance.int(1, 48) * HOUR;
  const end = { reasonCode: 'released' as const, ended: witnessed(world), orderId };
  await world.does(someoneOf(story.custodian, chance), (context) => new EndCustody(caseId, end, context));
};

const transfer = async function* (story: SimulatedCase): Course {
  const { world, chance, caseId, committee } = story;
  const others = homesFor(story, 'child', story.custodian);
  if (others.length === 0) return;
  yield chance.int(1, 20) * DAY;
  const orderId = createdIdOf(world.nextCommandId, 'order');
  const order = {
    authority: 'cwc' as const,
    authorityOrg: committee.id,
    statute: 'JJ-37' as const,
    kind: 'transfer' as const,
    from: world.now(-1),
    until: world.now(200 * 24 * 60),
  };
  await world.does(someoneOf(committee, chance), (context) => new MakeOrder(caseId, order, context));
  yield* handoverJourney(story, others, { kind: 'order', orderId });
};
