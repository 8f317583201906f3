import type { DomainError } from '@setu/kernel';
import { carriesCustody } from './basis-rules.js';
import type { OutsideKind } from './case-codes.js';
import type { OpenedCase } from './case.state.js';
import type { CustodyBasis } from './custody-basis.js';
import { orderInForce } from './orders.state.js';
import { refusal } from './refusal.js';
import type { RedFlag, VerificationStanding } from './reunification-codes.js';
import type { HomeVerification } from './reunification.state.js';

/** Rule 13: doubt about her age means child. */
export const isChild = ({ age }: OpenedCase): boolean => age.treatedAs !== 'adult';

const standingBy = (looks: readonly HomeVerification[]): VerificationStanding =>
  looks.every(({ outcome }) => outcome !== undefined) ? (looks.at(-1)?.outcome ?? 'none') : 'under-way';

/**
 * How a home stands now: while a look at it is under way, as that; else as last reported. A look at another claimant's home says nothing
 * of this one. Where no claimant is named, it stands as suitable only if every home does that was looked at.
 */
export const homeStanding = (
  { reunification: { verifications, declined } }: OpenedCase,
  claimantRef: string | undefined,
): VerificationStanding => {
  const claimants = claimantRef === undefined ? new Set(verifications.map((look) => look.claimantRef)) : [claimantRef];
  const standings = [...claimants].map((ref) => standingBy(verifications.filter((look) => look.claimantRef === ref)));
  const standing = standings.find((each) => each !== 'suitable') ?? standings[0] ?? 'none';
  return standing === 'none' && declined ? 'declined' : standing;
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

/** Under which order, and to whose home. */
export type WayHome = Readonly<{ basis: CustodyBasis; claimantRef?: string | undefined }>;

/**
 * Rule 10. Everything that still stands between a child and the home of that claimant, each as a refusal, the order as of `at` and the
 * rest as of now; empty when she may go. Of an adult nothing is asked. Whether the claimant's identity was checked shows only at the door.
 */
export const homewardFaults = (state: OpenedCase, { basis, claimantRef }: WayHome, at: string): readonly DomainError[] => {
  if (!isChild(state)) return [];
  const orderId = basis.kind === 'order' ? basis.orderId : undefined;
  const standing = homeStanding(state, claimantRef);
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
  { to, ...way }: WayHome & Readonly<{ to: Readonly<{ kind: string; outsideKind?: OutsideKind }> }>,
  at: string,
): readonly DomainError[] => {
  if (to.kind !== 'outside-party' || (to.outsideKind === 'facility' && placesHer(state, way.basis))) return [];
  const unnamed = isChild(state) && way.claimantRef === undefined && refusal('reunification.claimant-not-named');
  return [...homewardFaults(state, way, at), ...(unnamed ? [unnamed] : [])];
};
