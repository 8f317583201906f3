import {
  AssessRisk,
  DeclineMedicalExam,
  ReceiveClaim,
  RecordIdentity,
  RecordMedicalExam,
  RecordStatement,
  ReportToCwcAndCourt,
} from '@setu/cases';
import { Sensitive } from '@setu/kernel';
import type { Course } from '../agenda.js';
import { consentFor } from '../consent-for.js';
import { HOUR, isChild, MINUTE, someoneOf, witnessed, type SimulatedCase } from '../simulated-case.js';
import { SPREAD } from '../spread.js';

/** What is asked, examined and found while she is with those who took her in. */
export const firstDaysJourney = async function* (story: SimulatedCase): Course {
  const { world, chance, caseId, custodian } = story;
  const worker = someoneOf(custodian, chance);
  yield chance.int(10, 60) * MINUTE;
  const identity = {
    name: new Sensitive(`Person ${caseId.slice(0, 4)} (simulated)`),
    districtOfOrigin: new Sensitive('Nowhere (simulated)'),
  };
  await world.does(worker, (context) => new RecordIdentity(caseId, identity, context));
  yield chance.int(5, 40) * MINUTE;
  yield* examination(story);
  if (story.pocso) {
    const reported = { cwc: witnessed(world), court: witnessed(world) };
    await world.does(worker, (context) => new ReportToCwcAndCourt(caseId, reported, context));
  }
  const statement = {
    kind: isChild(story) && story.pocso ? ('POCSO-24' as const) : ('BNSS-180' as const),
    recordedByWoman: chance.percent(90),
    interpreter: chance.percent(40),
    supportPerson: chance.percent(70),
    audioVideo: chance.percent(50),
    taken: witnessed(world),
  };
  await world.does(worker, (context) => new RecordStatement(caseId, statement, context));
  yield* risk(story);
  if (isChild(story) && chance.happens(SPREAD.earlyClaim)) yield* claimedAtOnce(story);
};

const examination = async function* (story: SimulatedCase): Course {
  const { world, chance, caseId, custodian } = story;
  const worker = someoneOf(custodian, chance);
  if (chance.happens(SPREAD.examDeclined)) {
    const declined = { declinedBy: isChild(story) ? ('guardian' as const) : ('self' as const), declined: witnessed(world) };
    await world.does(worker, (context) => new DeclineMedicalExam(caseId, declined, context));
    return;
  }
  const [hospital] = story.network.of('hospital');
  const consentId = chance.happens(SPREAD.examWithoutConsent) ? undefined : await consentFor(story, 'medical', hospital!, worker);
  yield chance.int(20, 120) * MINUTE;
  const exam = {
    conducted: witnessed(world),
    consentId,
    examinerGender: chance.weighted({ female: 9, male: 1 }),
    companionPresent: chance.percent(85),
    report: new Sensitive('As the form says (simulated)'),
  };
  await world.does(worker, (context) => new RecordMedicalExam(caseId, exam, context));
};

const risk = async function* (story: SimulatedCase): Course {
  const { world, chance, caseId, custodian } = story;
  yield chance.int(10, 90) * MINUTE;
  story.implicated = chance.happens(SPREAD.familyImplicated);
  const assessment = {
    level: story.implicated ? ('high' as const) : chance.weighted({ low: 2, medium: 5, high: 3 }),
    factorCodes: story.implicated ? (['trafficker-at-large', 'family-implicated'] as const) : (['trafficker-at-large'] as const),
    assessed: witnessed(world),
  };
  await world.does(someoneOf(custodian, chance), (context) => new AssessRisk(caseId, assessment, context));
};

/** Somebody comes for her before a day has passed: a red flag by itself. */
const claimedAtOnce = async function* (story: SimulatedCase): Course {
  const { world, chance, caseId, custodian } = story;
  yield chance.int(1, 4) * HOUR;
  const claim = {
    claimantRef: world.refersTo('claimant'),
    relation: new Sensitive('an uncle, he says (simulated)'),
    received: witnessed(world),
    redFlagCodes: [],
  };
  await world.does(someoneOf(custodian, chance), (context) => new ReceiveClaim(caseId, claim, context));
  story.earlyClaim = true;
};
