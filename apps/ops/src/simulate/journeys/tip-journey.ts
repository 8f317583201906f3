import { Sensitive } from '@setu/kernel';
import { AcknowledgeTip, AssessTip, CloseTip, EnterTipInGeneralDiary, MergeTip, ReceiveTip, VerifyTip } from '@setu/rescue';
import type { Course } from '../agenda.js';
import { HOUR, isChild, MINUTE, someoneOf } from '../simulated-case.js';
import type { SimulatedOperation } from '../simulated-operation.js';
import { SPREAD } from '../spread.js';

/** What an outreach worker tells the unit. */
const handIn = ({ world, chance, lead, outreach, people }: SimulatedOperation, premises: string): Promise<string> => {
  const details = {
    receivingOrg: lead.id,
    area: lead.area,
    channel: chance.weighted({ outreach: 6, phone: 2, helpline: 1, anonymous: 1 }),
    premises: new Sensitive(premises),
    narrative: new Sensitive('People are held there (simulated)'),
    peopleEstimate: chance.int(1, 9),
    minorSuspected: people.some(isChild) ? ('yes' as const) : ('unknown' as const),
    urgency: chance.weighted({ immediate: 3, 'within-a-day': 4, routine: 3 }),
  };
  return world.makes('tip', someoneOf(outreach, chance), (context) => new ReceiveTip(details, context));
};

/** A tip is handed in and looked into; the same may come in twice, and another may lead nowhere. Ends with the tip on which an operation rests. */
export const tipJourney = async function* (operation: SimulatedOperation, found: (tipId: string) => void): Course {
  const { world, chance, lead } = operation;
  const officer = () => someoneOf(lead, chance);
  const tipId = await handIn(operation, 'A house without a number (simulated)');
  yield chance.happens(SPREAD.tipAcknowledgedLate) ? chance.int(1, 20) * HOUR : chance.int(2, 28) * MINUTE;
  await world.does(officer(), (context) => new AcknowledgeTip(tipId, context));
  if (chance.happens(SPREAD.tipEnteredInDiary)) {
    yield chance.int(5, 90) * MINUTE;
    const entry = { station: lead.id, gdNumber: new Sensitive(`${chance.int(1, 99)}A (simulated)`) };
    await world.does(officer(), (context) => new EnterTipInGeneralDiary(tipId, entry, context));
  }
  yield chance.int(1, 12) * HOUR;
  const risk = {
    riskLevel: chance.weighted({ medium: 3, high: 5, extreme: 2 }),
    factorCodes: operation.people.some(isChild) ? (['confinement', 'child-present'] as const) : (['confinement'] as const),
  };
  await world.does(officer(), (context) => new AssessTip(tipId, risk, context));
  if (chance.happens(SPREAD.tipHandedInTwice)) yield* again(operation, tipId);
  if (chance.happens(SPREAD.tipClosed)) yield* leadsNowhere(operation);
  yield chance.int(1, 40) * HOUR;
  await world.does(officer(), (context) => new VerifyTip(tipId, { outcome: 'corroborated' }, context));
  found(tipId);
};

const again = async function* (operation: SimulatedOperation, into: string): Course {
  const { world, chance, lead } = operation;
  const tipId = await handIn(operation, 'The same house (simulated)');
  yield chance.int(1, 6) * HOUR;
  const merge = { into, reasonCode: chance.pick(['same-premises', 'same-people', 'handed-in-twice'] as const) };
  await world.does(someoneOf(lead, chance), (context) => new MergeTip(tipId, merge, context));
};

const leadsNowhere = async function* (operation: SimulatedOperation): Course {
  const { world, chance, lead } = operation;
  const tipId = await handIn(operation, 'A shop that has closed (simulated)');
  yield chance.int(1, 20) * HOUR;
  const officer = someoneOf(lead, chance);
  await world.does(officer, (context) => new AcknowledgeTip(tipId, context));
  const outcome = chance.weighted({ uncorroborated: 3, false: 1 });
  await world.does(officer, (context) => new VerifyTip(tipId, { outcome }, context));
  const { userRef: approverRef } = someoneOf(lead, chance, [officer]);
  const closing = { reasonCode: outcome === 'false' ? ('found-false' as const) : ('not-corroborated' as const), approverRef };
  await world.does(officer, (context) => new CloseTip(tipId, closing, context));
};
