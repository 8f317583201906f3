import { AcknowledgeStaffingEscalation, CommitStaffing, DeclineStaffing, EscalateStaffing, RequestStaffing } from '@setu/rescue';
import type { Course } from '../agenda.js';
import { MINUTE, someoneOf } from '../simulated-case.js';
import type { SimulatedOperation } from '../simulated-operation.js';
import { SPREAD } from '../spread.js';

/** The station is asked for officers; if it declines, the special unit sends them. Ends with how many women they are. */
export const staffingJourney = async function* (operation: SimulatedOperation, committed: (women: number) => void): Course {
  const { world, chance, network, officer, station, operationId } = operation;
  const asked = { toStation: station.id, officers: chance.int(3, 6), women: 2, neededBy: world.now(8 * 60) };
  const requestId = await world.makes('staffing', officer, (context) => new RequestStaffing(operationId, asked, context));
  yield chance.int(5, 110) * MINUTE;
  let sends = station;
  if (chance.happens(SPREAD.staffingDeclined)) {
    const reasonCode = chance.pick(['no-officers-free', 'no-women-officers', 'other-emergency'] as const);
    await world.does(
      someoneOf(station, chance),
      (context) => new DeclineStaffing(operationId, { requestId, reasonCode }, context),
    );
    yield chance.int(5, 60) * MINUTE;
    sends = network.specialUnit;
    const escalation = { requestId, toUnit: sends.id, reasonCode: 'declined' as const };
    await world.does(officer, (context) => new EscalateStaffing(operationId, escalation, context));
    yield chance.int(5, 90) * MINUTE;
    await world.does(
      someoneOf(sends, chance),
      (context) => new AcknowledgeStaffingEscalation(operationId, { requestId }, context),
    );
    yield chance.int(10, 60) * MINUTE;
  }
  const women = chance.happens(SPREAD.tooFewWomen) ? 1 : chance.int(2, 3);
  const officers = Array.from({ length: Math.max(asked.officers, women) }, (_, place) => ({
    rank: place === 0 ? ('sub-inspector' as const) : ('constable' as const),
    gender: place < women ? ('female' as const) : ('male' as const),
  }));
  await world.does(someoneOf(sends, chance), (context) => new CommitStaffing(operationId, { requestId, officers }, context));
  committed(women);
};
