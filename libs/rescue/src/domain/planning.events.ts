import { code, count, defineEvent, flag, GENDERS, id, instant, list, optional, sealed, type EventOf } from '@setu/kernel';
import { RESCUE_ROUTES, WITNESS_RESPONSES } from './operation-codes.js';

/**
 * A police unit means to enter premises and bring people out. `tipIds` are the tips that it rests on, `agreedActionId` the action of a
 * meeting that it comes from.
 */
export const operationProposed = defineEvent('OperationProposed', {
  tipIds: list(id()),
  leadUnit: id(),
  route: code(RESCUE_ROUTES),
  proposedBy: id(),
  agreedActionId: optional(id()),
});

/** Somebody was called upon to witness the search: ITPA 1956 s.15(2), BNSS 2023 s.103. `local` = an inhabitant of the locality. */
export const witnessCalled = defineEvent('WitnessCalled', {
  subjectRef: id(),
  gender: code(GENDERS),
  response: code(WITNESS_RESPONSES),
  local: optional(flag()),
  writtenOrder: optional(flag()),
  name: optional(sealed({ ref: 'subjectRef' }, 'identity')),
});

/** An organisation will be present with so many of its people. */
export const ngoPresenceArranged = defineEvent('NgoPresenceArranged', { org: id(), people: count(), women: count() });

/** A shelter keeps so many places free for those who will be brought out. */
export const shelterReserved = defineEvent('ShelterReserved', { org: id(), places: count() });

/** Everybody who takes part was told what will happen and what must not. */
export const operationBriefed = defineEvent('OperationBriefed', { briefedBy: id(), briefedAt: instant() });

export const PLANNING_EVENTS = [
  operationProposed,
  witnessCalled,
  ngoPresenceArranged,
  shelterReserved,
  operationBriefed,
] as const;
export type PlanningEvent = EventOf<(typeof PLANNING_EVENTS)[number]>;
