import {
  AcceptHandover,
  CompleteJourney,
  CompleteReunification,
  ConfirmHandover,
  DispatchHandover,
  OfferHandover,
  ReceiveHandover,
  RecordLegArrival,
  StartJourney,
} from '@setu/cases';
import { Sensitive } from '@setu/kernel';
import type { Course } from '../agenda.js';
import { DAY, HOUR, MINUTE, someoneOf, witnessed, type SimulatedCase } from '../simulated-case.js';
import type { SimulatedPerson } from '../simulated-world.js';
import { SPREAD } from '../spread.js';
import { followUpJourney } from './follow-up-journey.js';

type Escorted = Readonly<{ handoverId: string; orderId: string; offering: SimulatedPerson; escort: SimulatedPerson }>;

/** A child goes home under an order of restoration: offer and agreement, an escorted journey, a receipt on paper, and then follow-up. */
export const familyJourney = async function* (story: SimulatedCase, claimantRef: string, orderId: string): Course {
  const { world, chance, caseId, custodian } = story;
  const family = chance.weighted({ parents: 8, relative: 2 });
  const offering = someoneOf(custodian, chance);
  const escort = someoneOf(custodian, chance, [offering]);
  const offer = {
    to: { kind: 'outside-party', outsideKind: family, outsideParty: new Sensitive('Her family (simulated)') } as const,
    claimantRef,
    basis: { kind: 'order', orderId } as const,
    plannedAt: world.now(3 * 24 * 60),
    belongings: [{ code: 'clothing', count: 2 }] as const,
  };
  const handoverId = await world.makes('handover', offering, (context) => new OfferHandover(caseId, offer, context));
  yield chance.int(1, 20) * HOUR;
  await world.does(
    offering,
    (context) => new AcceptHandover(caseId, { handoverId }, { ...context, onBehalfOf: { party: handoverId, heard: 'phone' } }),
  );
  yield chance.int(1, 4) * DAY;
  yield* escorted(story, { handoverId, orderId, offering, escort });
  const reunified = { handoverId, with: family, claimantIdChecked: true, completed: witnessed(world) };
  const { followed } = await world.does(
    someoneOf(custodian, chance),
    (context) => new CompleteReunification(caseId, reunified, context),
  );
  yield* followUpJourney(story, followed);
};

/** On the way, and received: by a third person who has the family's paper, or with nobody but the escort there. */
const escorted = async function* (story: SimulatedCase, { handoverId, orderId, offering, escort }: Escorted): Course {
  const { world, chance, caseId, custodian } = story;
  const womanOfficer = chance.happens(SPREAD.womanEscort);
  const expectedAt = world.now(36 * 60);
  const dispatch = { handoverId, escortRef: escort.userRef, womanOfficer, expectedAt };
  await world.does(offering, (context) => new DispatchHandover(caseId, dispatch, context));
  const legs = chance.int(1, 3);
  const journey = {
    purpose: 'reunification' as const,
    mode: 'rail' as const,
    escortRef: escort.userRef,
    womanOfficer,
    orderId,
    handoverId,
    legs,
    started: witnessed(world),
    expectedAt,
  };
  const journeyId = await world.makes('journey', escort, (context) => new StartJourney(caseId, journey, context));
  for (let leg = 1; leg <= legs; leg++) {
    yield chance.int(3, 14) * HOUR;
    const arrival = { journeyId, leg, mode: leg === legs ? ('road' as const) : ('rail' as const), arrived: witnessed(world) };
    await world.does(escort, (context) => new RecordLegArrival(caseId, arrival, context));
  }
  const place = new Sensitive('A village (simulated)');
  const end = { journeyId, mode: 'road' as const, completed: witnessed(world), place };
  await world.does(escort, (context) => new CompleteJourney(caseId, end, context));
  const alone = chance.happens(SPREAD.escortAlone);
  const receiver = alone ? escort : someoneOf(custodian, chance, [offering, escort]);
  const receipt = {
    handoverId,
    received: witnessed(world),
    identityChecked: true,
    ...(!alone && { paperReceiptRef: world.refersTo('receipt') }),
    differences: [],
  };
  await world.does(receiver, (context) => new ReceiveHandover(caseId, receipt, context));
  yield chance.int(5, 50) * MINUTE;
  await world.does(someoneOf(custodian, chance, [receiver]), (context) => new ConfirmHandover(caseId, { handoverId }, context));
  yield chance.int(1, 10) * MINUTE;
};
