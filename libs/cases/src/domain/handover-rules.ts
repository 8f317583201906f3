import type { OccurredAt } from '@setu/kernel';
import { CLOSED_BEFORE_RECEIPT, type ClosedBeforeReceipt } from './case-codes.js';
import type { CaseActor, SpokenFor } from './case-actor.js';
import { requireHeld } from './authority-rules.js';
import type { OpenedCase } from './case.state.js';
import type { HeldCustody } from './custody.state.js';
import type { ClosedHandover } from './handover-record.state.js';
import { giversSigners, receiversSigners, type Handover } from './handover.state.js';
import { certainlyBefore, notBefore, stretchOf, type Stretch } from './instants.js';
import { refusal, type RefusalCode } from './refusal.js';

const CLOSED: Record<ClosedHandover['how'], RefusalCode> = {
  superseded: 'handover.superseded',
  refused: 'handover.refused',
  cancelled: 'handover.cancelled',
  returned: 'handover.returned',
  completed: 'handover.completed',
};

/**
 * The handover in flight that the command names, and the custody it is part of.
 * @throws DomainError handover.not-offered, or how it ended if it is no longer in flight
 */
export const requireInFlight = (state: OpenedCase, handoverId: string): Readonly<{ held: HeldCustody; handover: Handover }> => {
  const closed = state.handovers.closed[handoverId];
  if (closed) throw refusal(CLOSED[closed.how], { handoverId });
  const held = requireHeld(state);
  if (held.handover?.handoverId !== handoverId) throw refusal('handover.not-offered', { handoverId });
  return { held, handover: held.handover };
};

/** A closed handover whose named receiver may still say that she is there: the same custody lasts, and nobody else has received her. */
export const stillReceivable = (
  state: OpenedCase,
  handoverId: string,
): Readonly<{ closedAs: ClosedBeforeReceipt }> | undefined => {
  const closed = state.handovers.closed[handoverId];
  const { custody } = state;
  if (!closed || closed.toOrg === undefined || custody.status !== 'held' || closed.heldSince !== custody.heldSince)
    return undefined;
  if (custody.custodian.kind !== 'organisation' || custody.custodian.orgRef !== closed.fromOrg) return undefined;
  const closedAs = CLOSED_BEFORE_RECEIPT.find((how) => how === closed.how);
  return closedAs && !closed.received ? { closedAs } : undefined;
};

/** @throws DomainError handover.only-the-giver */
export const requireGiver = ({ fromOrg }: Handover, actor: CaseActor): void => {
  if (actor.orgRef !== fromOrg) throw refusal('handover.only-the-giver', { giver: fromOrg });
};

/**
 * When she was received, by what the receipt states: not before the giver's own custody began, and of a coarse time only what lies after
 * offer and dispatch. A time that certainly lies before those is left as stated; it contradicts the record.
 */
export const arrival = (
  handover: Handover,
  held: HeldCustody,
  stated: Pick<OccurredAt, 'at' | 'precision'>,
  recordedAt: string,
): Stretch =>
  [handover.offeredAt, 'dispatch' in handover ? handover.dispatch?.at : undefined, held.since]
    .filter((limit) => limit !== undefined)
    .filter((limit) => limit === held.since || !certainlyBefore(stated, limit))
    .reduce(notBefore, stretchOf(stated, recordedAt));

/** Who ordered that she be handed over, if its own member recorded the order; named by others from a document it has not acted here. */
export const orderingAuthority = (state: OpenedCase, { basis }: Handover): string | undefined => {
  const order = basis.kind === 'order' ? state.orders.byId[basis.orderId] : undefined;
  return order?.recordedByAuthority ? order.authorityOrg : undefined;
};

export const isNamedReceiver = ({ to }: Handover, orgRef: string): boolean => to.kind === 'organisation' && to.orgRef === orgRef;

/** @throws DomainError handover.one-person-signs-one-half */
export const requireOtherHandThanGivers = (handover: Handover, actor: CaseActor): void => {
  if (giversSigners(handover).includes(actor.userRef)) throw refusal('handover.one-person-signs-one-half', { half: 'giver' });
};

/** @throws DomainError handover.one-person-signs-one-half */
export const requireOtherHandThanReceivers = (handover: Handover, actor: CaseActor): void => {
  if (receiversSigners(handover).includes(actor.userRef))
    throw refusal('handover.one-person-signs-one-half', { half: 'receiver' });
};

/**
 * Who speaks for the receiver: its own member, or a member of the giver who records what she heard from that very party.
 * Answers how it was heard, or undefined for the receiver's own word.
 * @throws DomainError handover.not-addressed-to-you, handover.spoken-for-another
 */
export const receiversWord = (
  handover: Handover,
  actor: CaseActor,
  spokenFor: SpokenFor | undefined,
): SpokenFor['heard'] | undefined => {
  const party = handover.to.kind === 'organisation' ? handover.to.orgRef : handover.handoverId;
  if (!spokenFor) {
    if (!isNamedReceiver(handover, actor.orgRef)) throw refusal('handover.not-addressed-to-you', { receiver: party });
    return undefined;
  }
  if (actor.orgRef !== handover.fromOrg) throw refusal('handover.only-the-giver', { giver: handover.fromOrg });
  if (spokenFor.party !== party) throw refusal('handover.spoken-for-another', { receiver: party });
  return spokenFor.heard;
};
