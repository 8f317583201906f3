import {
  AssignHomeVerification,
  MakeOrder,
  ReceiveClaim,
  RecordFamilyTrace,
  RecordWishes,
  RefuseRestoration,
  ReportHomeVerification,
  type AlternativePlan,
  type RedFlag,
  type RestorationRefusalReason,
} from '@setu/cases';
import { Sensitive } from '@setu/kernel';
import type { Course } from '../agenda.js';
import { DAY, fromPaper, homesFor, HOUR, someoneOf, witnessed, type SimulatedCase } from '../simulated-case.js';
import { SPREAD } from '../spread.js';
import { familyJourney } from './family-journey.js';
import { handoverJourney } from './handover-journey.js';

type Home = Readonly<{ suitable: boolean; flags: readonly RedFlag[] }>;

/** A child's way home: the family is traced, the home visited, the child asked, and the committee decides. Not every family is safe. */
export const homewardJourney = async function* (story: SimulatedCase): Course {
  const { world, chance, caseId, custodian } = story;
  const worker = someoneOf(custodian, chance);
  yield chance.int(1, 10) * DAY;
  if (!chance.happens(SPREAD.familyTraced)) return yield* stays(story, 'family-not-found');
  const traced = {
    traced: witnessed(world),
    relation: new Sensitive('mother (simulated)'),
    district: new Sensitive('Nowhere (simulated)'),
  };
  await world.does(worker, (context) => new RecordFamilyTrace(caseId, traced, context));
  yield chance.int(1, 8) * DAY;
  const claimantRef = world.refersTo('claimant');
  if (chance.happens(SPREAD.claimed)) {
    const claim = {
      claimantRef,
      relation: new Sensitive('her mother (simulated)'),
      received: witnessed(world),
      redFlagCodes: [],
    };
    await world.does(worker, (context) => new ReceiveClaim(caseId, claim, context));
  }
  let home: Home = { suitable: false, flags: [] };
  yield* verification(story, claimantRef, (found) => (home = found));
  const wantsHome = chance.happens(SPREAD.wantsHome);
  const wish = wantsHome ? ('return-to-parents' as const) : chance.pick(['stay-in-care', 'does-not-want-to-return'] as const);
  const heard = { wish, interpreter: chance.percent(40), heard: witnessed(world) };
  await world.does(someoneOf(custodian, chance), (context) => new RecordWishes(caseId, heard, context));
  yield chance.int(2, 20) * DAY;
  if (!wantsHome) return yield* stays(story, 'against-her-wish');
  if (!home.suitable && !chance.happens(SPREAD.overruled)) return yield* stays(story, 'home-unsuitable');
  yield* familyJourney(story, claimantRef, await restoration(story, home));
};

const visit = async function* (
  story: SimulatedCase,
  claimantRef: string,
  outcome: 'suitable' | 'unsuitable' | 'inconclusive',
  redFlagCodes: readonly RedFlag[],
): Course {
  const { world, chance, caseId, custodian, network } = story;
  const visitor = chance.pick([...network.of('dcpu'), ...network.of('ngo').filter(({ area }) => area === 'IN-WB')]);
  const asked = { toOrg: visitor.id, claimantRef };
  const verificationId = await world.makes(
    'home-verification',
    someoneOf(custodian, chance),
    (context) => new AssignHomeVerification(caseId, asked, context),
  );
  yield chance.int(4, 20) * DAY;
  const found = {
    verificationId,
    outcome,
    redFlagCodes,
    clearedFlagCodes: [],
    visited: chance.happens(SPREAD.visitLate) ? fromPaper(world, chance.int(20, 70)) : witnessed(world, 30),
    report: new Sensitive('What the neighbours say (simulated)'),
  };
  await world.does(someoneOf(visitor, chance), (context) => new ReportHomeVerification(caseId, found, context));
};

const verification = async function* (story: SimulatedCase, claimantRef: string, found: (home: Home) => void): Course {
  const { chance, implicated } = story;
  if (chance.happens(SPREAD.homeInconclusive)) yield* visit(story, claimantRef, 'inconclusive', []);
  const suitable = !implicated && chance.happens(SPREAD.homeSuitable);
  const flags = implicated
    ? (['family-implicated'] as const)
    : ([chance.pick(['violence-at-home', 'money-owed', 'child-marriage-risk', 'no-means-of-support'] as const)] as const);
  const raised: readonly RedFlag[] = suitable ? [] : flags;
  yield* visit(story, claimantRef, suitable ? 'suitable' : 'unsuitable', raised);
  found({ suitable, flags: [...raised, ...(story.earlyClaim ? (['claimed-custody-early'] as const) : [])] });
};

/** The committee's order; against the report on the home, or over what somebody else's early claim raised, only by name and with a reason. */
const restoration = ({ world, chance, caseId, committee }: SimulatedCase, { suitable, flags }: Home): Promise<string> => {
  const reasonCode = suitable ? 'flag-unfounded' : 'other-safeguards-ordered';
  const overrules = { homeVerification: !suitable, redFlagCodes: flags, reasonCode } as const;
  const order = {
    authority: 'cwc',
    authorityOrg: committee.id,
    statute: 'JJ-40',
    kind: 'restoration',
    from: world.now(-1),
    ...((!suitable || flags.length > 0) && { overrules }),
  } as const;
  return world.makes('order', someoneOf(committee, chance), (context) => new MakeOrder(caseId, order, context));
};

const PLANS: Readonly<Record<string, readonly AlternativePlan[]>> = {
  'family-not-found': ['stay-in-care', 'foster-care'],
  'against-her-wish': ['stay-in-care', 'group-home', 'vocational-training'],
  'home-unsuitable': ['stay-in-care', 'other-relative', 'group-home'],
};

/** A normal outcome: she does not go home, and another plan is made. Some then go to another home by an order of transfer. */
const stays = async function* (story: SimulatedCase, reasonCode: RestorationRefusalReason): Course {
  const { world, chance, caseId, committee, custodian } = story;
  const refused = {
    authority: 'cwc' as const,
    reasonCode,
    alternativePlanCode: chance.pick(PLANS[reasonCode]!),
    refused: witnessed(world),
  };
  await world.does(someoneOf(committee, chance), (context) => new RefuseRestoration(caseId, refused, context));
  const others = homesFor(story, 'child', custodian);
  if (others.length === 0 || !chance.happens(SPREAD.transferred)) return;
  yield chance.int(1, 20) * DAY + HOUR;
  const order = {
    authority: 'cwc',
    authorityOrg: committee.id,
    statute: 'JJ-37',
    kind: 'transfer',
    from: world.now(-1),
    until: world.now(200 * 24 * 60),
  } as const;
  const orderId = await world.makes('order', someoneOf(committee, chance), (context) => new MakeOrder(caseId, order, context));
  yield* handoverJourney(story, others, { kind: 'order', orderId });
};
