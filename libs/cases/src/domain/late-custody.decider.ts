import { onlyPresent, type Decided, type DomainError } from '@setu/kernel';
import { groundFaults, misfitOfOrder, type Holder } from './basis-rules.js';
import type { OpenedCase } from './case.state.js';
import { basisReference, type CustodyBasis } from './custody-basis.js';
import type { CustodyCommand } from './custody.commands.js';
import { answersFor } from './custody.state.js';
import { deviationsOf } from './deviations-of.js';
import { stretchOf } from './instants.js';
import type { LateCustodyEvent } from './late-custody.events.js';
import { capacityFault, placementFault } from './placement.js';
import { refusal } from './refusal.js';
import { reported } from './reported.js';

type OpenCustody = Extract<CustodyCommand, { type: 'OpenCustody' }>['data'];

/** Whether the ground, in force or not, could carry custody by this holder. @throws DomainError order.unknown, consent.unknown */
const carries = (state: OpenedCase, basis: CustodyBasis, holder: Extract<Holder, { kind: 'organisation' }>): boolean => {
  switch (basis.kind) {
    case 'statute':
      return holder.orgKind === 'police-unit';
    case 'order': {
      const order = state.orders.byId[basis.orderId];
      if (!order) throw refusal('order.unknown', { orderId: basis.orderId });
      return misfitOfOrder(order, holder) === undefined;
    }
    case 'consent': {
      const consent = state.consents[basis.consentId];
      if (!consent) throw refusal('consent.unknown', { consentId: basis.consentId });
      const { purpose, givenBy, recipients } = consent;
      return (
        purpose === 'accommodation' && givenBy === 'self' && recipients.includes(holder.orgRef) && holder.orgKind === 'shelter'
      );
    }
  }
};

/**
 * Rule 1. An organisation says late that it had custody at a time for which the record names another, or after which she died. That
 * has happened or not: it is kept beside the record, as conflicting, with every rule that it breaks, and moves nothing. A ground that nobody has
 * recorded contradicts the record.
 */
export const decideLateCustody = (
  { now, actor, custodian, basis, since, facility, overCapacityReason }: OpenCustody,
  state: OpenedCase,
): readonly Decided<LateCustodyEvent>[] => {
  const stated = stretchOf(since.occurredAt, now);
  const { from } = stated;
  if (state.lateCustodies.some((late) => late.custodian === custodian && late.since === from))
    throw refusal('custody.late-already-recorded', { since: from });
  const faults: readonly (DomainError | string | false | undefined)[] = [
    'rule-1.another-custodian-on-record',
    ...(carries(state, basis, { kind: 'organisation', orgRef: custodian, orgKind: facility.kind })
      ? groundFaults(state, basis, stated, from)
      : ['rule-3.no-basis-in-force']),
    placementFault(facility, { gender: state.opening.gender, treatedAs: state.age.treatedAs }),
    capacityFault(facility, overCapacityReason),
  ];
  return [
    {
      type: 'CustodyRecordedLate',
      data: onlyPresent({
        custodian,
        basis,
        since: from,
        by: actor.userRef,
        against: state.custody.status === 'held' ? answersFor(state.custody.custodian) : undefined,
        overCapacityReason,
      }),
      ...reported(since),
      basis: { kind: basis.kind, ref: basisReference(basis) },
      deviations: deviationsOf(faults),
    },
  ];
};
