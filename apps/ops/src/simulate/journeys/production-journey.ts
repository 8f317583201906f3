import { CorrectRecord, EndCustody, GiveConsent, MakeOrder, RecordProduction, type CustodyBasis } from '@setu/cases';
import type { Course } from '../agenda.js';
import { HOUR, homesFor, isChild, someoneOf, witnessed, type SimulatedCase } from '../simulated-case.js';
import { SPREAD } from '../spread.js';

const ORDER_DAYS = 120;

/** What comes of a production: the ground on which she goes to a home, by an order or as an adult by her own consent; none if she is free. */
export type Produced = Readonly<{ basis?: CustodyBasis; home?: SimulatedCase['custodian'] }>;

/** She is produced before the committee or the magistrate, who places her; an adult may be set at liberty, or stay by her own choice. */
export const productionJourney = async function* (story: SimulatedCase, ends: (produced: Produced) => void): Course {
  const { world, chance, caseId, police } = story;
  yield chance.happens(SPREAD.producedInTime) ? chance.int(2, 16) * HOUR : chance.int(25, 60) * HOUR;
  const officer = someoneOf(police, chance);
  const production = {
    before: isChild(story) ? ('cwc' as const) : ('magistrate' as const),
    mode: chance.happens(SPREAD.producedByVideo) ? ('video' as const) : ('in-person' as const),
    produced: witnessed(world, 5),
    journeyMinutes: chance.int(10, 90),
  };
  const { events } = await world.does(officer, (context) => new RecordProduction(caseId, production, context));
  if (chance.happens(SPREAD.correction)) {
    const patch = { journeyMinutes: production.journeyMinutes + chance.int(1, 30) };
    const correction = { correctsEventId: events[0]!.eventId, reasonCode: 'typing-mistake' as const, patch };
    await world.does(someoneOf(police, chance), (context) => new CorrectRecord(caseId, correction, context));
  }
  if (isChild(story)) ends(await placed(story));
  else if (homesFor(story, 'adult').length === 0 || chance.happens(SPREAD.adultFreed)) yield* freed(story);
  else if (chance.happens(SPREAD.adultByConsent)) ends(await byConsent(story));
  else ends(await placed(story));
};

const common = ({ world, authority, treatedAs }: SimulatedCase) => ({
  authority: treatedAs === 'adult' ? ('magistrate' as const) : ('cwc' as const),
  authorityOrg: authority.id,
  from: world.now(-1),
  until: world.now(ORDER_DAYS * 24 * 60),
});

const placed = async (story: SimulatedCase): Promise<Produced> => {
  const { world, chance, caseId, police, authority } = story;
  const clerk = someoneOf(authority, chance);
  const child = isChild(story);
  const keep = { ...common(story), statute: child ? 'JJ-36' : 'ITPA-17-3', kind: 'custody', custodianOrg: police.id } as const;
  await world.does(clerk, (context) => new MakeOrder(caseId, keep, context));
  const place = { ...common(story), statute: child ? 'JJ-37' : 'ITPA-17-4', kind: 'placement' } as const;
  const orderId = await world.makes('order', clerk, (context) => new MakeOrder(caseId, place, context));
  story.placement = { orderId, until: place.until };
  return { basis: { kind: 'order', orderId } };
};

const freed = async function* (story: SimulatedCase): Course {
  const { world, chance, caseId, police, court } = story;
  const { until: _, ...order } = { ...common(story), statute: 'ITPA-17-4', kind: 'release' } as const;
  const orderId = await world.makes('order', someoneOf(court, chance), (context) => new MakeOrder(caseId, order, context));
  yield chance.int(1, 3) * HOUR;
  const end = { reasonCode: 'released' as const, ended: witnessed(world), orderId };
  await world.does(someoneOf(police, chance), (context) => new EndCustody(caseId, end, context));
};

const byConsent = async (story: SimulatedCase): Promise<Produced> => {
  const { world, chance, caseId, police } = story;
  const home = chance.pick(homesFor(story, 'adult'));
  const consent = {
    purpose: 'accommodation' as const,
    givenBy: 'self' as const,
    language: 'hi' as const,
    recipients: [home.id],
    given: witnessed(world),
  };
  const recordedBy = someoneOf(police, chance);
  const consentId = await world.makes('consent', recordedBy, (context) => new GiveConsent(caseId, consent, context));
  return { basis: { kind: 'consent', consentId }, home };
};
