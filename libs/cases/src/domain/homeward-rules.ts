import type { DomainError } from '@setu/kernel';
import { carriesCustody } from './basis-rules.js';
import type { OutsideKind } from './case-codes.js';
import type { OpenedCase } from './case.state.js';
import type { CustodyBasis } from './custody-basis.js';
import { orderInForce } from './orders.state.js';
import { refusal } from './refusal.js';
import type { RedFlag, VerificationStanding } from './reunification-codes.js';

/** Rule 13: doubt about her age means child. */
export const isChild = ({ age }: OpenedCase): boolean => age.treatedAs !== 'adult';

/** How the home stands now: the verification assigned last decides. */
export const homeStanding = ({ reunification: { verifications, declined } }: OpenedCase): VerificationStanding => {
  const latest = verifications.at(-1);
  if (latest) return latest.outcome ?? 'under-way';
  return declined ? 'declined' : 'none';
};

/** Red flags that are open and that this order does not overrule by name. */
export const redFlagsUnder = ({ reunification }: OpenedCase, orderId: string | undefined): readonly RedFlag[] => {
  const overruled = orderId === undefined ? undefined : reunification.overruling[orderId];
  return reunification.openRedFlags.filter((flag) => !overruled?.redFlags.includes(flag));
};

/** True when this order stands against what was reported of the home. */
export const overrulesTheHome = ({ reunification }: OpenedCase, orderId: string): boolean =>
  reunification.overruling[orderId]?.home ?? false;

const orderFault = (state: OpenedCase, basis: CustodyBasis, at: string): DomainError | undefined => {
  const order = basis.kind === 'order' ? state.orders.byId[basis.orderId] : undefined;
  return order?.kind === 'restoration' && orderInForce(order, at)
    ? undefined
    : refusal('reunification.needs-restoration-order', { at });
};

/**
 * Rule 10. Everything that still stands between a child and a home, each as a refusal, the order as of `at` and the rest as of now;
 * empty when she may go. Of an adult nothing is asked. Whether the claimant's identity was checked shows only at the door.
 */
export const homewardFaults = (state: OpenedCase, basis: CustodyBasis, at: string): readonly DomainError[] => {
  if (!isChild(state)) return [];
  const orderId = basis.kind === 'order' ? basis.orderId : undefined;
  const standing = homeStanding(state);
  const flags = redFlagsUnder(state, orderId);
  const homeHolds = standing === 'suitable' || (orderId !== undefined && overrulesTheHome(state, orderId));
  const faults = [
    state.reunification.refused && refusal('reunification.restoration-refused'),
    orderFault(state, basis, at),
    !homeHolds && refusal('reunification.home-not-verified', { standing }),
    state.reunification.wish === undefined && refusal('reunification.wishes-not-recorded'),
    flags.length > 0 && refusal('reunification.red-flag-open', { flags: flags.join(', ') }),
  ];
  return faults.filter((fault) => fault !== undefined && fault !== false);
};

const placesHer = ({ orders }: OpenedCase, basis: CustodyBasis): boolean => {
  const order = basis.kind === 'order' ? orders.byId[basis.orderId] : undefined;
  return order !== undefined && carriesCustody(order);
};

/**
 * Rule 10, for a handover to a party outside the network: it is a home, by whatever name, unless it is a facility to which an order of
 * custody, placement or transfer brings her. An order that lets her go home brings no child to a door around the rule.
 */
export const homewardFaultsOf = (
  state: OpenedCase,
  to: Readonly<{ kind: string; outsideKind?: OutsideKind }>,
  basis: CustodyBasis,
  at: string,
): readonly DomainError[] => {
  if (to.kind !== 'outside-party' || (to.outsideKind === 'facility' && placesHer(state, basis))) return [];
  return homewardFaults(state, basis, at);
};
