import { CompleteReunification, DeclineHomeVerification, EndCustody, LeaveByChoice, MakeOrder, RecordWishes } from '@setu/cases';
import type { Course } from '../agenda.js';
import { consentFor } from '../consent-for.js';
import { DAY, HOUR, someoneOf, witnessed, type SimulatedCase } from '../simulated-case.js';
import { SPREAD } from '../spread.js';
import { closingJourney } from './closing-journey.js';
import { followUpJourney } from './follow-up-journey.js';

/** An adult goes: at once if she stayed by her own consent, by an order of release otherwise; some with a plan, and followed up if they agree. */
export const leavingJourney = async function* (story: SimulatedCase): Course {
  const { world, chance, caseId, court, custodian } = story;
  yield chance.int(1, 15) * DAY;
  if (!story.placement) {
    const left = { left: witnessed(world) };
    await world.does(someoneOf(custodian, chance), (context) => new LeaveByChoice(caseId, left, context));
    return yield* closingJourney(story, 'left-by-choice');
  }
  const order = {
    authority: 'magistrate',
    authorityOrg: court.id,
    statute: 'ITPA-17-4',
    kind: 'release',
    from: world.now(),
  } as const;
  const orderId = await world.makes('order', someoneOf(court, chance), (context) => new MakeOrder(caseId, order, context));
  yield chance.int(1, 48) * HOUR;
  if (chance.happens(SPREAD.adultGoesToFamily)) return yield* withPlan(story, orderId);
  const end = { reasonCode: 'released' as const, ended: witnessed(world), orderId };
  await world.does(someoneOf(custodian, chance), (context) => new EndCustody(caseId, end, context));
  yield* closingJourney(story, 'released');
};

/** She decides with whom she lives. A visit to her home is offered, not imposed. */
const withPlan = async function* (story: SimulatedCase, orderId: string): Course {
  const { world, chance, caseId, custodian } = story;
  const worker = someoneOf(custodian, chance);
  const goesTo = chance.weighted({ self: 5, relative: 5 });
  const wish = goesTo === 'self' ? ('live-independently' as const) : ('return-to-relative' as const);
  const heard = { wish, interpreter: chance.percent(30), heard: witnessed(world) };
  await world.does(worker, (context) => new RecordWishes(caseId, heard, context));
  if (chance.happens(SPREAD.adultDeclinesVisit))
    await world.does(worker, (context) => new DeclineHomeVerification(caseId, { declined: witnessed(world) }, context));
  if (chance.happens(SPREAD.adultAgreesToFollowUp)) await consentFor(story, 'follow-up', custodian, worker);
  yield chance.int(1, 10) * HOUR;
  const reunified = { with: goesTo, claimantIdChecked: false, orderId, completed: witnessed(world) };
  const { followed } = await world.does(worker, (context) => new CompleteReunification(caseId, reunified, context));
  yield* followUpJourney(story, followed);
};
