import { onlyPresent, type Decided } from '@setu/kernel';
import { requireCustodian, requireHeld } from './authority-rules.js';
import { basisFault } from './basis-rules.js';
import type { OpenedCase } from './case.state.js';
import { basisReference } from './custody-basis.js';
import type { HeldCustody } from './custody.state.js';
import type { Deviation } from './deviation.js';
import { requireInFlight } from './handover-rules.js';
import type { HandoverCommand } from './handover.commands.js';
import type { HandoverEvent } from './handover.events.js';
import { homewardFaultsOf } from './homeward-rules.js';
import { later } from './instants.js';
import { capacityFault, placementFault } from './placement.js';
import { refusal } from './refusal.js';

type Offer = Extract<HandoverCommand, { type: 'OfferHandover' }>['data'];

/** Rule 2. One in flight: a new offer takes the place of one that it names and that is not on its way yet, or waits. */
const superseding = (state: OpenedCase, held: HeldCustody, offer: Offer): readonly Decided<HandoverEvent>[] => {
  if (offer.supersedes === undefined) {
    if (held.handover)
      throw refusal('handover.already-in-flight', { handoverId: held.handover.handoverId, stage: held.handover.stage });
    return [];
  }
  const { handover } = requireInFlight(state, offer.supersedes);
  if (handover.stage === 'received') throw refusal('handover.already-received', { handoverId: handover.handoverId });
  if (handover.stage !== 'offered' && handover.stage !== 'accepted')
    throw refusal('handover.already-dispatched', { handoverId: handover.handoverId });
  return [{ type: 'HandoverSuperseded', data: { handoverId: handover.handoverId, by: offer.handoverId } }];
};

/** Rules 3, 4, 5 and 10, judged at the instant when she is to be received. */
const requireLawful = (state: OpenedCase, held: HeldCustody, offer: Offer): void => {
  const { to, basis, plannedAt, now, overCapacityReason } = offer;
  const at = later(plannedAt, now);
  if (to.kind === 'outside-party') {
    const fault = basisFault(state, basis, to, at, held.heldSince) ?? homewardFaultsOf(state, offer, at)[0];
    if (fault) throw fault;
    return;
  }
  const fault =
    placementFault(to.facility, { gender: state.opening.gender, treatedAs: state.age.treatedAs }) ??
    basisFault(state, basis, { kind: 'organisation', orgRef: to.orgRef, orgKind: to.facility.kind }, at, held.heldSince) ??
    capacityFault(to.facility, overCapacityReason);
  if (fault) throw fault;
};

export const decideOfferHandover = (offer: Offer, state: OpenedCase): readonly Decided<HandoverEvent>[] => {
  const held = requireHeld(state);
  requireCustodian(held, offer.actor);
  if (held.custodian.kind === 'outside-party') throw refusal('custody.with-outside-party');
  const { handoverId, to, claimantRef, basis, plannedAt, overCapacityReason, needs, belongings, actor, now } = offer;
  const fromOrg = held.custodian.orgRef;
  if (to.kind === 'organisation' && to.orgRef === fromOrg) throw refusal('handover.to-yourself');
  if (state.handovers.closed[handoverId] || held.handover?.handoverId === handoverId)
    throw refusal('handover.exists', { handoverId });
  const superseded = superseding(state, held, offer);
  requireLawful(state, held, offer);
  const deviations: readonly Deviation[] =
    to.kind === 'outside-party' && to.outsideKind === 'facility' ? ['rule-4.licence-unknown'] : [];
  const receiver =
    to.kind === 'organisation' ? { toOrg: to.orgRef } : { outsideKind: to.outsideKind, outsideParty: to.outsideParty };
  return [
    ...superseded,
    {
      type: 'HandoverOffered',
      data: onlyPresent({
        handoverId,
        fromOrg,
        ...receiver,
        claimantRef,
        basis,
        plannedAt,
        offeredBy: actor.userRef,
        offeredAt: now,
        overCapacityReason,
        needs,
        belongings: belongings.map((belonging) => onlyPresent(belonging)),
      }),
      basis: { kind: basis.kind, ref: basisReference(basis) },
      ...(deviations.length > 0 && { deviations }),
    },
  ];
};
