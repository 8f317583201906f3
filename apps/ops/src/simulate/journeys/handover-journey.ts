import {
  AcceptHandover,
  ConfirmHandover,
  DispatchHandover,
  DisputeHandover,
  OfferHandover,
  ReceiveHandover,
  RefuseHandover,
  ResolveDispute,
  type CustodyBasis,
} from '@setu/cases';
import { createdIdOf } from '@setu/event-store';
import { Sensitive } from '@setu/kernel';
import type { Course } from '../agenda.js';
import { fromPaper, HOUR, MINUTE, someoneOf, witnessed, type SimulatedCase } from '../simulated-case.js';
import type { SimulatedOrganisation } from '../simulated-network.js';
import { SPREAD } from '../spread.js';

const BELONGINGS = [
  { code: 'bag', count: 1 },
  { code: 'clothing', count: 3 },
  { code: 'telephone', count: 1, description: new Sensitive('A blue telephone (simulated)') },
] as const;

/** She is handed over to one of the homes: the first may refuse, belongings may differ, the receipt may be late or disputed, the giver slow to confirm. */
export const handoverJourney = async function* (
  story: SimulatedCase,
  homes: readonly SimulatedOrganisation[],
  basis: CustodyBasis,
): Course {
  const { world, chance, caseId } = story;
  const giver = story.custodian;
  const offering = someoneOf(giver, chance);
  const [first, second] = [chance.pick(homes), chance.pick(homes)];
  let to = first;
  const offer = async (): Promise<string> => {
    const handoverId = createdIdOf(world.nextCommandId, 'handover');
    const details = {
      to: { kind: 'organisation', orgRef: to.id } as const,
      basis,
      plannedAt: world.now(120),
      belongings: BELONGINGS,
    };
    await world.does(offering, (context) => new OfferHandover(caseId, details, context));
    return handoverId;
  };
  let handoverId = await offer();
  yield chance.int(5, 300) * MINUTE;
  if (homes.length > 1 && second !== first && chance.happens(SPREAD.handoverRefused)) {
    await world.does(
      someoneOf(to, chance),
      (context) => new RefuseHandover(caseId, { handoverId, reasonCode: 'no-place' }, context),
    );
    yield chance.int(10, 120) * MINUTE;
    to = second;
    handoverId = await offer();
    yield chance.int(5, 200) * MINUTE;
  }
  await world.does(someoneOf(to, chance), (context) => new AcceptHandover(caseId, { handoverId }, context));
  yield chance.int(10, 240) * MINUTE;
  const escort = someoneOf(giver, chance);
  const dispatch = {
    handoverId,
    escortRef: escort.userRef,
    womanOfficer: chance.happens(SPREAD.womanEscort),
    expectedAt: world.now(90),
  };
  await world.does(escort, (context) => new DispatchHandover(caseId, dispatch, context));
  yield chance.int(20, 150) * MINUTE;
  const receiver = someoneOf(to, chance);
  const late = chance.happens(SPREAD.receiptLate);
  if (late) yield chance.int(8, 30) * HOUR;
  const differs = chance.happens(SPREAD.belongingsDiffer);
  const receipt = {
    handoverId,
    received: late ? fromPaper(world, 7) : witnessed(world),
    condition: new Sensitive('Tired (simulated)'),
    differences: differs ? [{ code: 'telephone', found: 0 } as const] : [],
  };
  await world.does(receiver, (context) => new ReceiveHandover(caseId, receipt, context));
  const disputeId = createdIdOf(world.nextCommandId, 'dispute');
  const disputing = differs && chance.percent(50);
  if (disputing)
    await world.does(receiver, (context) => new DisputeHandover(caseId, { handoverId, matterCode: 'belongings' }, context));
  yield chance.happens(SPREAD.confirmedInTime) ? chance.int(2, 55) * MINUTE : chance.int(2, 20) * HOUR;
  await world.does(someoneOf(giver, chance, [receiver]), (context) => new ConfirmHandover(caseId, { handoverId }, context));
  story.custodian = to;
  if (!disputing) return;
  yield chance.int(1, 9) * 24 * HOUR;
  await world.does(receiver, (context) => new ResolveDispute(caseId, { disputeId, outcomeCode: 'agreed' }, context));
};
