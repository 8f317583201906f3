import {
  AdoptCarePlan,
  ApplyForCompensation,
  AssessNeeds,
  RecordCompensationAward,
  RecordCompensationPayment,
  RecordCompensationRefusal,
  RecordCounsellingSession,
  TellProgress,
} from '@setu/cases';
import { Sensitive } from '@setu/kernel';
import type { Course } from '../agenda.js';
import { DAY, isChild, someoneOf, witnessed, type SimulatedCase } from '../simulated-case.js';
import { SPREAD } from '../spread.js';
import { referralJourney } from './referral-journey.js';

/** In a home: what she needs, a plan with her, counselling, referrals; beside it compensation. */
export const careJourney = async function* (story: SimulatedCase): Course {
  const { world, chance, caseId, custodian } = story;
  const worker = someoneOf(custodian, chance);
  yield chance.int(1, 5) * DAY;
  const needs = {
    domains: [
      { domain: 'safety', level: 'urgent' },
      { domain: 'mental-health', level: chance.pick(['some', 'urgent', 'not-assessed'] as const) },
      { domain: isChild(story) ? 'education' : 'work', level: 'some' },
    ] as const,
    assessed: witnessed(world),
  };
  const assessmentId = await world.makes('needs-assessment', worker, (context) => new AssessNeeds(caseId, needs, context));
  const plan = {
    assessmentId,
    herView: chance.weighted({ agrees: 7, 'agrees-in-part': 2, disagrees: 1 }),
    reviewDue: world.now(60 * 24 * 60),
    goals: new Sensitive('To be safe, and to learn (simulated)'),
  };
  await world.does(worker, (context) => new AdoptCarePlan(caseId, plan, context));
  for (let sessions = chance.int(1, 4); sessions > 0; sessions--) {
    yield chance.int(2, 6) * DAY;
    const session = { held: witnessed(world), minutes: 50, attended: !chance.happens(SPREAD.sessionMissed) };
    await world.does(someoneOf(custodian, chance), (context) => new RecordCounsellingSession(caseId, session, context));
  }
  if (chance.happens(SPREAD.compensationAsked)) story.beside(compensation(story));
  for (const service of isChild(story) ? (['medical', 'schooling'] as const) : (['legal-aid', 'vocational'] as const))
    if (chance.percent(60)) yield* referralJourney(story, service);
  if (chance.percent(30)) yield* referralJourney(story, 'counselling');
  if (!story.throughPolice) return;
  const told = { channel: chance.pick(['phone', 'in-person', 'through-support-person'] as const), told: witnessed(world) };
  await world.does(someoneOf(story.police, chance), (context) => new TellProgress(caseId, told, context));
};

const compensation = async function* ({ world, chance, caseId, custodian, pocso }: SimulatedCase): Course {
  const worker = someoneOf(custodian, chance);
  const claim = {
    scheme: pocso ? ('POCSO-rule-9' as const) : ('NALSA-2018' as const),
    authority: 'dlsa' as const,
    interim: chance.percent(60),
    applied: witnessed(world),
  };
  const claimId = await world.makes('compensation-claim', worker, (context) => new ApplyForCompensation(caseId, claim, context));
  yield chance.int(20, 120) * DAY;
  if (!chance.happens(SPREAD.compensationAwarded)) {
    if (!chance.percent((100 * SPREAD.compensationRefused.percent) / (100 - SPREAD.compensationAwarded.percent))) return;
    const refusal = { claimId, reasonCode: 'papers-missing' as const, refused: witnessed(world) };
    await world.does(worker, (context) => new RecordCompensationRefusal(caseId, refusal, context));
    return;
  }
  const amount = chance.int(4, 40) * 10_000;
  const award = { claimId, amount, interim: claim.interim, awarded: witnessed(world) };
  await world.does(worker, (context) => new RecordCompensationAward(caseId, award, context));
  yield chance.int(10, 90) * DAY;
  if (!chance.happens(SPREAD.compensationPaid)) return;
  const payment = { claimId, amount, paid: witnessed(world) };
  await world.does(worker, (context) => new RecordCompensationPayment(caseId, payment, context));
};
