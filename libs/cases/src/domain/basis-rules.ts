import type { DomainError, OrganisationKind } from '@setu/kernel';
import type { OrderKind } from './case-codes.js';
import type { OpenedCase } from './case.state.js';
import { consentInForce } from './consent.state.js';
import { basisReference, sameBasis, type CustodyBasis } from './custody-basis.js';
import type { Stretch } from './instants.js';
import { orderInForce, type Order } from './orders.state.js';
import { refusal } from './refusal.js';

/** Who is to hold her on that ground. `orgKind` is what the directory says. */
export type Holder =
  | Readonly<{ kind: 'organisation'; orgRef: string; orgKind?: OrganisationKind | undefined }>
  | Readonly<{ kind: 'outside-party' }>;

const CARRIES_CUSTODY: readonly OrderKind[] = ['custody', 'placement', 'transfer'];
const CARRIES_TO_OUTSIDE: readonly OrderKind[] = [...CARRIES_CUSTODY, 'release', 'restoration'];

/** An order that holds or places her, as against one that lets her go. */
export const carriesCustody = ({ kind }: Order): boolean => CARRIES_CUSTODY.includes(kind);

/**
 * Rule 3. Why this ground does not hold at an instant, or nothing. A power of removal holds until production, counted from
 * `heldSince`; an order by its own dates; a consent while it is neither withdrawn nor expired, and only of an adult.
 */
export const lapse = (state: OpenedCase, basis: CustodyBasis, at: string, heldSince: string): DomainError | undefined => {
  const lapsed = refusal('custody.no-basis-in-force', { kind: basis.kind, basis: basisReference(basis), at });
  switch (basis.kind) {
    case 'statute':
      return state.orders.productions.some((produced) => heldSince <= produced && produced <= at) ? lapsed : undefined;
    case 'order': {
      const order = state.orders.byId[basis.orderId];
      return order && orderInForce(order, at) ? undefined : lapsed;
    }
    case 'consent': {
      if (state.age.treatedAs !== 'adult')
        return refusal('custody.child-never-by-consent-alone', { ageBand: state.age.treatedAs });
      const consent = state.consents[basis.consentId];
      return consent && consentInForce(consent, at) ? undefined : lapsed;
    }
  }
};

/** Rules 3 and 4. Why an order, in force or not, is no ground for custody by this holder, or nothing. */
export const misfitOfOrder = (order: Order, holder: Holder): DomainError | undefined => {
  const { orderId } = order;
  const kinds = holder.kind === 'organisation' ? CARRIES_CUSTODY : CARRIES_TO_OUTSIDE;
  if (!kinds.includes(order.kind)) return refusal('basis.order-of-another-kind', { orderId, kind: order.kind });
  if (order.custodianOrg !== undefined && (holder.kind !== 'organisation' || order.custodianOrg !== holder.orgRef))
    return refusal('basis.order-names-another-custodian', { orderId, custodian: order.custodianOrg });
  if (order.kind === 'placement' && holder.kind === 'organisation' && holder.orgKind !== 'shelter')
    return refusal('placement.not-a-facility', { kind: holder.orgKind ?? 'unknown' });
  return undefined;
};

const misfitOfOrderNamed = (state: OpenedCase, orderId: string, holder: Holder): DomainError | undefined => {
  const order = state.orders.byId[orderId];
  return order ? misfitOfOrder(order, holder) : refusal('order.unknown', { orderId });
};

const misfitOfConsent = (state: OpenedCase, consentId: string, holder: Holder): DomainError | undefined => {
  const consent = state.consents[consentId];
  if (!consent) return refusal('consent.unknown', { consentId });
  if (consent.purpose !== 'accommodation' || consent.givenBy !== 'self')
    return refusal('basis.consent-not-for-accommodation', { consentId, purpose: consent.purpose, givenBy: consent.givenBy });
  if (holder.kind !== 'organisation') return undefined;
  if (!consent.recipients.includes(holder.orgRef)) return refusal('basis.consent-names-other-recipients', { consentId });
  return holder.orgKind === 'shelter' ? undefined : refusal('placement.not-a-facility', { kind: holder.orgKind ?? 'unknown' });
};

const misfitOfPower = (state: OpenedCase, basis: CustodyBasis, holder: Holder): DomainError | undefined => {
  if (holder.kind !== 'organisation' || holder.orgKind !== 'police-unit') return refusal('placement.needs-order-or-consent');
  const { custody } = state;
  return custody.status !== 'held' || sameBasis(custody.basis, basis)
    ? undefined
    : refusal('basis.power-not-yours', { footing: custody.footing });
};

/** Rule 5. The order of custody, placement or transfer that she is under at an instant, whatever custody rests on. */
export const orderOver = ({ orders }: OpenedCase, at: string): Order | undefined =>
  Object.values(orders.byId).find((order) => carriesCustody(order) && orderInForce(order, at));

/** Rule 5. Her consent does not undo an order: while she is under one, custody cannot be put on consent. */
export const consentOverOrder = (state: OpenedCase, basis: CustodyBasis, at: string): DomainError | undefined => {
  const order = basis.kind === 'consent' ? orderOver(state, at) : undefined;
  return order && refusal('custody.order-still-in-force', { orderId: order.orderId });
};

/** The instants of a stretch that matter for grounds: its first one, and each at which one begins or ends to hold. */
export const instantsThatMatter = ({ orders, consents }: OpenedCase, { from, to }: Stretch): readonly string[] => {
  const turns = [
    ...orders.productions,
    ...Object.values(orders.byId).flatMap((order) => [order.from, order.until, order.endedAt]),
    ...Object.values(consents).flatMap(({ givenAt, expires, withdrawnAt }) => [givenAt, expires, withdrawnAt]),
  ];
  return [from, ...turns.filter((turn): turn is string => turn !== undefined && from < turn && turn <= to).sort()];
};

/** Rules 3 and 5. What is wrong with a ground at every instant of a stretch: a time that is stated coarsely breaks a rule only if all of it does. */
export const groundFaults = (
  state: OpenedCase,
  basis: CustodyBasis,
  stretch: Stretch,
  heldSince: string,
): readonly DomainError[] =>
  instantsThatMatter(state, stretch)
    .map((at) => [lapse(state, basis, at, heldSince), consentOverOrder(state, basis, at)].filter((fault) => fault !== undefined))
    .reduce((least, faults) => (faults.length < least.length ? faults : least));

/** Rules 3 and 5. Why a decision may not rest custody by this holder on this ground at an instant, or nothing. */
export const basisFault = (
  state: OpenedCase,
  basis: CustodyBasis,
  holder: Holder,
  at: string,
  heldSince: string,
): DomainError | undefined => {
  const misfit =
    basis.kind === 'statute'
      ? misfitOfPower(state, basis, holder)
      : basis.kind === 'order'
        ? misfitOfOrderNamed(state, basis.orderId, holder)
        : misfitOfConsent(state, basis.consentId, holder);
  return misfit ?? lapse(state, basis, at, heldSince) ?? consentOverOrder(state, basis, at);
};
