import { GiveConsent, OpenCase, OpenCustody } from '@setu/cases';
import { HOUR, homesFor, isChild, MINUTE, someoneOf, witnessed, type SimulatedCase } from '../simulated-case.js';
import type { Course } from '../agenda.js';

/** She comes without an operation: a child is brought to the police, an adult comes to a home herself and stays by her own consent. */
export const arrivalJourney = async function* (story: SimulatedCase): Course {
  const [home] = isChild(story) ? [] : homesFor(story, 'adult');
  yield* home ? toHome(story, home) : toPolice(story);
};

const opening = ({ chance, gender, appears, sexualOffence, pocso }: SimulatedCase) => ({
  origin: chance.weighted({ helpline: 4, 'walk-in': 5, referral: 1 }),
  gender,
  apparentAgeBand: appears,
  sexualOffenceInformed: sexualOffence,
  pocsoInformed: pocso,
});

const toPolice = async function* (story: SimulatedCase): Course {
  const { world, chance, police } = story;
  const officer = someoneOf(police, chance);
  story.caseId = await world.makes('case', officer, (context) => new OpenCase(opening(story), context));
  yield chance.int(1, 20) * MINUTE;
  const custody = { custodian: police.id, basis: { kind: 'statute', power: 'JJ-31' } as const, since: witnessed(world) };
  await world.does(officer, (context) => new OpenCustody(story.caseId, custody, context));
};

const toHome = async function* (story: SimulatedCase, home: SimulatedCase['custodian']): Course {
  const { world, chance } = story;
  const worker = someoneOf(home, chance);
  story.caseId = await world.makes('case', worker, (context) => new OpenCase(opening(story), context));
  story.custodian = home;
  story.throughPolice = false;
  yield chance.int(1, 3) * HOUR;
  const consent = {
    purpose: 'accommodation' as const,
    givenBy: 'self' as const,
    language: chance.pick(['hi', 'bn', 'ne', 'en'] as const),
    recipients: [home.id],
    given: witnessed(world),
  };
  const consentId = await world.makes('consent', worker, (context) => new GiveConsent(story.caseId, consent, context));
  const custody = { custodian: home.id, basis: { kind: 'consent', consentId } as const, since: witnessed(world) };
  await world.does(worker, (context) => new OpenCustody(story.caseId, custody, context));
};
