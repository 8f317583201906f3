import { onlyPresent, requireHonestTime, type Decided } from '@setu/kernel';
import { consentOverOrder, lapse } from './basis-rules.js';
import type { OpenedCase } from './case.state.js';
import type { CustodyEvent } from './custody.events.js';
import { deviationsOf } from './deviations-of.js';
import { foundBy } from './found-by.js';
import {
  receiversWord,
  requireGiver,
  requireInFlight,
  requireOtherHandThanGivers,
  requireOtherHandThanReceivers,
} from './handover-rules.js';
import type { HandoverCommand } from './handover.commands.js';
import type { HandoverEvent } from './handover.events.js';
import type { Handover } from './handover.state.js';
import { homewardFaultsOf } from './homeward-rules.js';
import { certainlyBefore, later } from './instants.js';
import { placementFault } from './placement.js';
import { refusal } from './refusal.js';
import { reported } from './reported.js';

type Decision = readonly Decided<HandoverEvent | CustodyEvent>[];
type CommandOf<T extends HandoverCommand['type']> = Extract<HandoverCommand, { type: T }>['data'];

const beyond = ({ stage, handoverId }: Handover) => {
  switch (stage) {
    case 'offered':
      return undefined;
    case 'accepted':
      return refusal('handover.already-accepted', { handoverId });
    case 'dispatched':
      return refusal('handover.already-dispatched', { handoverId });
    case 'refused-at-the-door':
      return refusal('handover.already-refused', { handoverId });
    case 'received':
      return refusal('handover.already-received', { handoverId });
  }
};

const requireNotYetDispatched = (handover: Handover): void => {
  const fault = handover.stage === 'accepted' ? undefined : beyond(handover);
  if (fault) throw fault;
};

export const decideAcceptHandover = (
  { actor, handoverId, spokenFor }: CommandOf<'AcceptHandover'>,
  state: OpenedCase,
): Decision => {
  const { handover } = requireInFlight(state, handoverId);
  const heard = receiversWord(handover, actor, spokenFor);
  const fault = beyond(handover);
  if (fault) throw fault;
  if (!heard) requireOtherHandThanGivers(handover, actor);
  return [{ type: 'HandoverAccepted', data: onlyPresent({ handoverId, by: actor.userRef, heard }) }];
};

/** Rules 3, 4 and 10 are judged again before she leaves: as of the instant when she is to arrive, by what is recorded now. */
export const decideDispatchHandover = (
  {
    now,
    actor,
    handoverId,
    escortRef,
    escortEnrolled,
    womanOfficer,
    vehicle,
    expectedAt,
    facility,
  }: CommandOf<'DispatchHandover'>,
  state: OpenedCase,
): Decision => {
  const { held, handover } = requireInFlight(state, handoverId);
  requireGiver(handover, actor);
  requireNotYetDispatched(handover);
  if (!escortEnrolled) throw refusal('handover.escort-not-a-member');
  if (handover.to.kind === 'organisation' && !handover.acceptance) throw refusal('handover.not-accepted', { handoverId });
  requireOtherHandThanReceivers(handover, actor);
  const arriving = later(expectedAt, now);
  const fault =
    lapse(state, handover.basis, arriving, held.heldSince) ??
    consentOverOrder(state, handover.basis, arriving) ??
    homewardFaultsOf(state, handover, arriving)[0] ??
    (handover.to.kind === 'organisation'
      ? placementFault(facility, { gender: state.opening.gender, treatedAs: state.age.treatedAs })
      : undefined);
  if (fault) throw fault;
  const data = { handoverId, escortRef, womanOfficer, vehicle, expectedAt, dispatchedBy: actor.userRef, dispatchedAt: now };
  return [{ type: 'HandoverDispatched', data: onlyPresent(data) }];
};

export const decideRefuseHandover = (
  { actor, handoverId, reasonCode, spokenFor, note }: CommandOf<'RefuseHandover'>,
  state: OpenedCase,
): Decision => {
  const { handover } = requireInFlight(state, handoverId);
  const heard = receiversWord(handover, actor, spokenFor);
  if (handover.stage === 'received') throw refusal('handover.already-received', { handoverId });
  if (handover.stage === 'refused-at-the-door') throw refusal('handover.already-refused', { handoverId });
  const atTheDoor = handover.stage === 'dispatched';
  return [{ type: 'HandoverRefused', data: onlyPresent({ handoverId, by: actor.userRef, heard, atTheDoor, reasonCode, note }) }];
};

export const decideCancelHandover = (
  { actor, handoverId, reasonCode, note }: CommandOf<'CancelHandover'>,
  state: OpenedCase,
): Decision => {
  const { handover } = requireInFlight(state, handoverId);
  requireGiver(handover, actor);
  requireNotYetDispatched(handover);
  return [{ type: 'HandoverCancelled', data: onlyPresent({ handoverId, by: actor.userRef, reasonCode, note }) }];
};

/** The giver says that she is back: whoever says so keeps the responsibility, so it is recorded even against a receipt. */
export const decideReturnPerson = (
  { now, actor, handoverId, returned, condition, note }: CommandOf<'ReturnPerson'>,
  state: OpenedCase,
): Decision => {
  const { held, handover } = requireInFlight(state, handoverId);
  requireGiver(handover, actor);
  if (handover.stage === 'offered' || handover.stage === 'accepted') throw refusal('handover.not-dispatched', { handoverId });
  requireHonestTime(returned, now, held.since);
  const deviations = deviationsOf([
    handover.stage === 'received' && 'rule-2.returned-after-receipt',
    handover.dispatch !== undefined &&
      certainlyBefore(returned.occurredAt, handover.dispatch.at) &&
      'rule-1.returned-before-dispatched',
  ]);
  return [
    ...foundBy(state, held, actor, returned),
    {
      type: 'PersonReturned',
      data: onlyPresent({ handoverId, returnedAt: returned.occurredAt.at, by: actor.userRef, condition, note }),
      ...reported(returned),
      ...(deviations.length > 0 && { deviations }),
    },
  ];
};
