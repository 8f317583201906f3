import { DetermineAge, ExtendOrder, OrderAgeTest, ReportFound, ReportMissing } from '@setu/cases';
import type { Course } from '../agenda.js';
import { DAY, HOUR, someoneOf, witnessed, type SimulatedCase } from '../simulated-case.js';
import { SPREAD } from '../spread.js';
import { careJourney } from './care-journey.js';

const DAYS_BEFORE_THE_END = 40;

/** What happens while she lives in a home: a doubt about her age is settled, she is cared for, she may be missing, the order is extended. `stays` hears that she is still there. */
export const stayJourney = async function* (story: SimulatedCase, stays: () => void): Course {
  const { world, chance, caseId } = story;
  yield chance.int(1, 6) * DAY;
  if (story.treatedAs === 'doubtful') yield* determination(story);
  yield* careJourney(story);
  if (chance.happens(SPREAD.missing)) {
    const lastSeenAt = world.now(-chance.int(20, 180));
    await world.does(someoneOf(story.custodian, chance), (context) => new ReportMissing(caseId, { lastSeenAt }, context));
    yield chance.int(3, 50) * HOUR;
    if (chance.percent(30)) return;
    const found = { found: witnessed(world, 20) };
    await world.does(someoneOf(story.custodian, chance), (context) => new ReportFound(caseId, found, context));
  }
  yield chance.int(10, 45) * DAY;
  await extension(story);
  stays();
};

const determination = async function* (story: SimulatedCase): Course {
  const { world, chance, caseId, committee } = story;
  const clerk = someoneOf(committee, chance);
  const test = { authority: 'cwc', authorityOrg: committee.id, test: 'ossification', ordered: witnessed(world) } as const;
  await world.does(clerk, (context) => new OrderAgeTest(caseId, test, context));
  yield chance.int(2, 12) * DAY;
  const determined = {
    authority: 'cwc' as const,
    authorityOrg: committee.id,
    band: story.age,
    age: story.age === 'child' ? chance.int(13, 17) : chance.int(18, 20),
  };
  await world.does(clerk, (context) => new DetermineAge(caseId, determined, context));
  story.treatedAs = story.age;
};

/** Extended when its end is near; one that has run out is not extended any more. */
const extension = async ({ world, chance, caseId, placement, authority }: SimulatedCase): Promise<void> => {
  if (!placement || placement.until <= world.now()) return;
  if (placement.until > world.now(DAYS_BEFORE_THE_END * 24 * 60) || !chance.happens(SPREAD.orderExtended)) return;
  const extended = { orderId: placement.orderId, until: world.now(150 * 24 * 60), made: witnessed(world) };
  await world.does(someoneOf(authority, chance), (context) => new ExtendOrder(caseId, extended, context));
  placement.until = extended.until;
};
