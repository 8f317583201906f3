import {
  AcceptReferral,
  AssignLegalAid,
  CancelReferral,
  CompleteReferral,
  ConfirmReferralCancellation,
  DeclineReferral,
  HoldReferral,
  ReceiveReferral,
  RefuseConsent,
  RerouteReferral,
  SendReferral,
  WithdrawConsent,
} from '@setu/cases';
import { Sensitive } from '@setu/kernel';
import type { Course } from '../agenda.js';
import { consentFor } from '../consent-for.js';
import { DAY, HOUR, isChild, someoneOf, witnessed, type SimulatedCase } from '../simulated-case.js';
import type { SimulatedOrganisation } from '../simulated-network.js';
import { SPREAD } from '../spread.js';

/** What she is referred for in a simulation. */
export type SimulatedService = 'medical' | 'counselling' | 'legal-aid' | 'schooling' | 'vocational';

const KIND_OF_PROVIDER = {
  medical: 'hospital',
  counselling: 'hospital',
  'legal-aid': 'dlsa',
  schooling: 'ngo',
  vocational: 'ngo',
} as const;

/** Her home refers her, if she agrees: the provider may hold or decline it or send it on, and she may decline it or take her consent back. */
export const referralJourney = async function* (story: SimulatedCase, service: SimulatedService): Course {
  const { world, chance, caseId, custodian, network } = story;
  const providers = network.of(KIND_OF_PROVIDER[service]);
  let provider = chance.pick(providers);
  const worker = someoneOf(custodian, chance);
  if (chance.happens(SPREAD.referralConsentRefused)) {
    const refusedBy = isChild(story) ? ('authority' as const) : ('self' as const);
    const refusal = {
      purpose: service,
      refusedBy,
      language: 'hi' as const,
      recipients: [provider.id],
      refused: witnessed(world),
    };
    await world.does(worker, (context) => new RefuseConsent(caseId, refusal, context));
    return;
  }
  let consentId = await consentFor(story, service, provider, worker);
  const asked = {
    toOrg: provider.id,
    service,
    urgency: chance.weighted({ immediate: 1, urgent: 3, routine: 6 }),
    basis: { kind: 'consent' as const, consentId },
    needs: new Sensitive('As she says (simulated)'),
  };
  let referralId = await world.makes('referral', worker, (context) => new SendReferral(caseId, asked, context));
  yield* arrives(story, referralId, provider);
  if (chance.happens(SPREAD.referralDeclinedByProvider)) {
    const other = providers.find(({ id }) => id !== provider.id);
    if (!other || chance.percent(50)) {
      const no = { referralId, declinedBy: 'provider' as const, reasonCode: chance.pick(['no-place', 'too-far'] as const) };
      await world.does(someoneOf(provider, chance), (context) => new DeclineReferral(caseId, no, context));
      return;
    }
    consentId = await consentFor(story, service, other, worker);
    const on = { referralId, toOrg: other.id, urgency: 'routine' as const, basis: { kind: 'consent' as const, consentId } };
    referralId = await world.makes('referral', worker, (context) => new RerouteReferral(caseId, on, context));
    provider = other;
    yield* arrives(story, referralId, provider);
  }
  if (chance.happens(SPREAD.referralDeclinedByHer)) {
    const no = { referralId, declinedBy: 'person' as const, reasonCode: 'not-now' as const, heard: 'in-person' as const };
    await world.does(worker, (context) => new DeclineReferral(caseId, no, context));
    return;
  }
  await world.does(someoneOf(provider, chance), (context) => new AcceptReferral(caseId, { referralId }, context));
  yield* served(story, { referralId, consentId, service, provider });
};

const arrives = async function* (
  { world, chance, caseId }: SimulatedCase,
  referralId: string,
  provider: SimulatedOrganisation,
): Course {
  yield chance.int(1, 30) * HOUR;
  const receiver = someoneOf(provider, chance);
  await world.does(receiver, (context) => new ReceiveReferral(caseId, { referralId }, context));
  if (!chance.happens(SPREAD.referralHeld)) return;
  const held = {
    referralId,
    reasonCode: chance.pick(['no-place-now', 'waiting-for-papers'] as const),
    until: world.now(3 * 24 * 60),
  };
  await world.does(receiver, (context) => new HoldReferral(caseId, held, context));
  yield chance.int(1, 4) * DAY;
};

type Accepted = Readonly<{ referralId: string; consentId: string; service: SimulatedService; provider: SimulatedOrganisation }>;

const served = async function* (story: SimulatedCase, { referralId, consentId, service, provider }: Accepted): Course {
  const { world, chance, caseId, custodian } = story;
  const server = someoneOf(provider, chance);
  yield chance.int(1, 5) * DAY;
  if (service === 'legal-aid') {
    const assigned = { lawyer: new Sensitive('A lawyer (simulated)'), assigned: witnessed(world) };
    await world.does(server, (context) => new AssignLegalAid(caseId, assigned, context));
  }
  if (chance.happens(SPREAD.referralWithdrawn)) {
    const withdrawn = { consentId, withdrawn: witnessed(world) };
    await world.does(someoneOf(custodian, chance), (context) => new WithdrawConsent(caseId, withdrawn, context));
    return;
  }
  if (chance.happens(SPREAD.referralCancelled)) {
    const cancelled = { referralId, reasonCode: 'plan-changed' as const };
    await world.does(someoneOf(custodian, chance), (context) => new CancelReferral(caseId, cancelled, context));
    yield chance.int(2, 40) * HOUR;
    await world.does(server, (context) => new ConfirmReferralCancellation(caseId, { referralId }, context));
    return;
  }
  yield chance.int(1, 15) * DAY;
  const outcome = chance.weighted({ served: 8, 'partly-served': 1, 'not-attended': 1 });
  await world.does(server, (context) => new CompleteReferral(caseId, { referralId, outcome }, context));
};
