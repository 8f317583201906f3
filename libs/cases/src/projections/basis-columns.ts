import type { Columns } from '@setu/subscriptions';
import type { BasisRecord } from '../domain/basis-fields.js';

/** The columns that say what a custody rests on: the kind, and the id of the order or consent or the code of the statute. */
export const basisColumns = ({ kind, power, orderId, consentId }: BasisRecord): Columns => ({
  footing: kind,
  basis_ref: orderId ?? consentId ?? power ?? 'other',
});
