import { MakeOrder, OpenCase, OpenCustody, RecordIdentity, RecordProduction } from '@setu/cases';
import { createdIdOf } from '@setu/event-store';
import { Sensitive } from '@setu/kernel';
import { AcknowledgeTip, ReceiveTip } from '@setu/rescue';
import type { Course } from '../agenda.js';
import { HOUR, MINUTE, someoneOf, witnessed, type SimulatedCase } from '../simulated-case.js';

const ORDER_DAYS = 120;

/** A tip, its acknowledgement, a case under the power of removal, production, and the orders that keep and place her. Ends with the id of the placement order. */
export const rescueJourney = async function* (story: SimulatedCase, found: (placement: string) => void): Course {
  const { world, chance, police, outreach, gender, appears } = story;
  const tipId = createdIdOf(world.nextCommandId, 'tip');
  const tip = {
    receivingOrg: police.id,
    area: police.area,
    narrative: new Sensitive('People are held there (simulated)'),
    peopleEstimate: chance.int(1, 9),
    minorSuspected: appears === 'adult' ? ('unknown' as const) : ('yes' as const),
    urgency: chance.weighted({ immediate: 3, 'within-a-day': 4, routine: 3 }),
  };
  await world.does(someoneOf(outreach, chance), (context) => new ReceiveTip(tip, context));
  yield chance.percent(75) ? chance.int(2, 28) * MINUTE : chance.int(1, 20) * HOUR;
  await world.does(someoneOf(police, chance), (context) => new AcknowledgeTip(tipId, context));
  yield chance.int(2, 72) * HOUR;

  const officer = someoneOf(police, chance);
  story.caseId = createdIdOf(world.nextCommandId, 'case');
  const opening = {
    origin: chance.weighted({ operation: 8, helpline: 1, 'walk-in': 1 }),
    gender,
    apparentAgeBand: appears,
    sexualOffenceInformed: chance.percent(70),
    pocsoInformed: appears !== 'adult' && chance.percent(60),
  };
  await world.does(officer, (context) => new OpenCase(opening, context));
  const { caseId } = story;
  const identity = {
    name: new Sensitive(`Person ${caseId.slice(0, 4)} (simulated)`),
    districtOfOrigin: new Sensitive('Nowhere (simulated)'),
  };
  await world.does(officer, (context) => new RecordIdentity(caseId, identity, context));
  const custody = { custodian: police.id, basis: { kind: 'statute', power: 'ITPA-15' } as const, since: witnessed(world) };
  await world.does(officer, (context) => new OpenCustody(caseId, custody, context));

  yield chance.percent(85) ? chance.int(3, 23) * HOUR : chance.int(25, 60) * HOUR;
  const child = appears !== 'adult';
  const { authority } = story;
  const production = {
    before: child ? ('cwc' as const) : ('magistrate' as const),
    mode: chance.percent(20) ? ('video' as const) : ('in-person' as const),
    produced: witnessed(world, 5),
    journeyMinutes: chance.int(10, 90),
  };
  await world.does(officer, (context) => new RecordProduction(caseId, production, context));
  const clerk = someoneOf(authority, chance);
  const common = {
    authority: child ? ('cwc' as const) : ('magistrate' as const),
    authorityOrg: authority.id,
    from: world.now(-1),
    until: world.now(ORDER_DAYS * 24 * 60),
  };
  const keep = {
    ...common,
    statute: child ? ('JJ-36' as const) : ('ITPA-17-3' as const),
    kind: 'custody' as const,
    custodianOrg: police.id,
  };
  await world.does(clerk, (context) => new MakeOrder(caseId, keep, context));
  const placement = createdIdOf(world.nextCommandId, 'order');
  const place = { ...common, statute: child ? ('JJ-37' as const) : ('ITPA-17-4' as const), kind: 'placement' as const };
  await world.does(clerk, (context) => new MakeOrder(caseId, place, context));
  found(placement);
};
