import { onlyPresent, requireHonestTime, type Decided } from '@setu/kernel';
import { requireCustodian, requireHeld } from './authority-rules.js';
import type { OpenedCase } from './case.state.js';
import { consentInForce } from './consent.state.js';
import { closing, endOf, requireNoOrderHolds, requireWithHer } from './custody-end-rules.js';
import type { CustodyEvent } from './custody.events.js';
import { answersFor, lastCustodyChange, type HeldCustody } from './custody.state.js';
import { deviationsOf } from './deviations-of.js';
import type { HandoverEvent } from './handover.events.js';
import { homeStanding, homewardFaults, isChild, overrulesTheHome, redFlagsUnder } from './homeward-rules.js';
import { certainlyBefore, type Stretch } from './instants.js';
import { orderInForce } from './orders.state.js';
import { refusal } from './refusal.js';
import { reported } from './reported.js';
import { REUNIFIED_WITH, type FollowUpGround, type ReunifiedWith } from './reunification-codes.js';
import type { ReunificationCommand } from './reunification.commands.js';
import type { ReunificationEvent } from './reunification.events.js';

type Complete = Extract<ReunificationCommand, { type: 'CompleteReunification' }>['data'];
type Decision = readonly Decided<ReunificationEvent | CustodyEvent | HandoverEvent>[];

/** The family that received her by this handover must be the one she is said to be with. */
const requireReceivedBy = (state: OpenedCase, handoverId: string, home: ReunifiedWith): void => {
  const receiver = state.handovers.closed[handoverId]?.outsideKind;
  if (receiver !== home) throw refusal('reunification.with-another', { with: home, received: receiver ?? 'nobody' });
};

/** Whose home she was handed over to, if the offer named a claimant. */
const claimantOf = ({ handovers }: OpenedCase, { custodian }: HeldCustody): string | undefined =>
  custodian.kind === 'outside-party' ? handovers.closed[custodian.handoverId]?.handover.claimantRef : undefined;

/**
 * Rule 10: order of the authority. That its time has run out since she arrived changes nothing; that it was set aside, stayed or replaced
 * does, unless another order of restoration is in force.
 */
const requireOrderStands = ({ orders }: OpenedCase, { basis }: HeldCustody, at: string): void => {
  const order = basis.kind === 'order' ? orders.byId[basis.orderId] : undefined;
  if (order?.endedAt === undefined || order.endedAt > at || order.endReason === 'complied-with') return;
  if (Object.values(orders.byId).some((other) => other.kind === 'restoration' && orderInForce(other, at))) return;
  throw refusal('reunification.order-ended', { orderId: order.orderId, endedAt: order.endedAt });
};

/** Whether whoever received her was checked at the door, by the receipt. */
const checkedAtTheDoor = ({ handovers }: OpenedCase, { custodian }: HeldCustody): boolean => {
  const handover = custodian.kind === 'outside-party' ? handovers.closed[custodian.handoverId]?.handover : undefined;
  return handover?.stage === 'received' && handover.receipt.identityChecked;
};

/** Rule 10, the child: her family has received her by a handover, and nothing that the rule asks for is missing. */
const requireChildMayStay = (state: OpenedCase, held: HeldCustody, complete: Complete, at: string): void => {
  const { custodian, basis, since } = held;
  if (complete.with === 'self') throw refusal('reunification.child-not-by-herself', { ageBand: state.age.treatedAs });
  if (custodian.kind !== 'outside-party' || custodian.handoverId !== complete.handoverId)
    throw refusal('reunification.needs-handover-to-family');
  requireReceivedBy(state, custodian.handoverId, complete.with);
  const [fault] = homewardFaults(state, { basis, claimantRef: claimantOf(state, held) }, since);
  if (fault) throw fault;
  requireOrderStands(state, held, at);
  if (!complete.claimantIdChecked) throw refusal('reunification.identity-not-checked');
};

/** A facility or another party off the network is no home: an adult goes home from there as from anywhere. */
const isAHome = ({ handovers }: OpenedCase, handoverId: string): boolean =>
  REUNIFIED_WITH.some((home) => home === handovers.closed[handoverId]?.outsideKind);

/** Rule 10, the adult who may decide for herself: nothing delays her but an order that is in force. */
const requireAdultIsFree = (state: OpenedCase, held: HeldCustody, complete: Complete, ended: Stretch): void => {
  const { handoverId, with: home, orderId } = complete;
  const { custodian, handover } = held;
  const atHome = custodian.kind === 'outside-party' ? custodian.handoverId : undefined;
  if (handoverId !== undefined && handoverId !== atHome) throw refusal('reunification.needs-handover-to-family');
  if (atHome !== undefined && (handoverId !== undefined || isAHome(state, atHome))) requireReceivedBy(state, atHome, home);
  if (handover?.stage === 'received' && handover.to.kind === 'outside-party')
    throw refusal('handover.awaiting-confirmation', { handoverId: handover.handoverId });
  requireNoOrderHolds(state, orderId ?? orderOfHandover(state, held), ended);
};

/** The order of release or restoration by which her family received her. */
const orderOfHandover = ({ orders }: OpenedCase, { custodian, basis }: HeldCustody): string | undefined => {
  if (custodian.kind !== 'outside-party' || basis.kind !== 'order') return undefined;
  return ['release', 'restoration'].includes(orders.byId[basis.orderId]?.kind ?? 'none') ? basis.orderId : undefined;
};

/** A child is followed up; an adult only if she agrees, by a consent of her own for that. */
const followUpGround = (state: OpenedCase, now: string): FollowUpGround => {
  if (isChild(state)) return 'required';
  const agreed = Object.values(state.consents).some(
    (consent) => consent.purpose === 'follow-up' && consent.givenBy === 'self' && consentInForce(consent, now),
  );
  return agreed ? 'agreed' : 'not-agreed';
};

const whatWasKnown = (state: OpenedCase, held: HeldCustody) => {
  const orderId = held.basis.kind === 'order' ? held.basis.orderId : undefined;
  const standing = homeStanding(state, claimantOf(state, held));
  const overruled = standing !== 'suitable' && orderId !== undefined && overrulesTheHome(state, orderId);
  return {
    verification: overruled ? ('overruled' as const) : standing,
    openRedFlagCodes: isChild(state) ? redFlagsUnder(state, orderId) : state.reunification.openRedFlags,
  };
};

/** She is home, and custody ends with it. A decision: for a child it is refused while anything that rule 10 asks for is missing. */
export const decideCompleteReunification = (complete: Complete, state: OpenedCase): Decision => {
  const { now, actor, reunificationId, claimantIdChecked, completed, orderId } = complete;
  const held = requireHeld(state);
  const ended = endOf(held, completed, now);
  if (isChild(state)) {
    requireCustodian(held, actor);
    requireChildMayStay(state, held, complete, ended.from);
  } else {
    requireWithHer(held, actor);
    requireAdultIsFree(state, held, complete, ended);
  }
  requireHonestTime(completed, now, lastCustodyChange(state));
  const at = ended.from;
  const conflicting = certainlyBefore(completed.occurredAt, held.since);
  const known = whatWasKnown(state, held);
  const deviations = deviationsOf([
    conflicting && 'rule-1.ended-before-custody-began',
    isChild(state) && !checkedAtTheDoor(state, held) && 'rule-10.identity-not-checked',
    known.verification === 'none' && 'rule-10.verification-not-offered',
    state.reunification.wish === undefined && 'rule-10.wishes-not-recorded',
  ]);
  const by = { by: actor.userRef, byOrg: actor.orgRef };
  const handoverId =
    held.custodian.kind === 'outside-party' && isAHome(state, held.custodian.handoverId) ? held.custodian.handoverId : undefined;
  const order = orderId ?? orderOfHandover(state, held);
  return [
    ...closing(held, actor, completed),
    {
      type: 'ReunificationCompleted',
      data: onlyPresent({
        reunificationId,
        handoverId,
        with: complete.with,
        claimantIdChecked,
        orderId: order,
        ...known,
        followUp: followUpGround(state, now),
        completedAt: at,
        ...by,
      }),
      ...reported(completed),
      ...(deviations.length > 0 && { deviations }),
    },
    {
      type: 'CustodyEnded',
      data: onlyPresent({
        custodian: answersFor(held.custodian),
        reasonCode: 'reunified' as const,
        at,
        by: actor.userRef,
        orderId: order,
        conflicting: conflicting || undefined,
      }),
      ...reported(completed),
    },
  ];
};
