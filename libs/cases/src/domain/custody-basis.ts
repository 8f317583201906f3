import type { RemovalPower } from './case-codes.js';
import type { BasisRecord } from './basis-fields.js';

/** What a custody rests on. */
export type CustodyBasis =
  | Readonly<{ kind: 'statute'; power: RemovalPower }>
  | Readonly<{ kind: 'order'; orderId: string }>
  | Readonly<{ kind: 'consent'; consentId: string }>;

/** Reads a basis as events keep it. What `kind` names was there when it was decided. */
export const basisFrom = ({ kind, power, orderId, consentId }: BasisRecord): CustodyBasis =>
  kind === 'statute'
    ? { kind, power: power ?? 'other' }
    : kind === 'order'
      ? { kind, orderId: orderId ?? '' }
      : { kind, consentId: consentId ?? '' };

/** The envelope's short form: the kind, and the id or code it refers to. */
export const basisReference = (basis: CustodyBasis): string =>
  basis.kind === 'statute' ? basis.power : basis.kind === 'order' ? basis.orderId : basis.consentId;

export const sameBasis = (one: CustodyBasis, other: CustodyBasis): boolean =>
  one.kind === other.kind && basisReference(one) === basisReference(other);
