import { CloseCase, ReopenCase, type CaseClosingReason } from '@setu/cases';
import type { Course } from '../agenda.js';
import { DAY, someoneOf, type SimulatedCase } from '../simulated-case.js';
import { SPREAD } from '../spread.js';

/** Nothing is open any more: the case is closed, by whoever answered for her last; a few are opened again because she asks for help. */
export const closingJourney = async function* (story: SimulatedCase, reasonCode: CaseClosingReason): Course {
  const { world, chance, caseId, custodian } = story;
  if (!chance.happens(SPREAD.closed)) return;
  yield chance.int(2, 25) * DAY;
  await world.does(someoneOf(custodian, chance), (context) => new CloseCase(caseId, { reasonCode }, context));
  if (!chance.happens(SPREAD.reopened)) return;
  yield chance.int(5, 60) * DAY;
  const reopening = { reasonCode: 'asks-for-help' as const };
  await world.does(someoneOf(custodian, chance), (context) => new ReopenCase(caseId, reopening, context));
};
