import type { BasisRecord } from '../../domain/basis-fields.js';
import type { Footing } from '../../domain/case-codes.js';

/** What custody rests on: the kind, and the id of the order or consent or the code of the statute. */
export type PublishedBasis = Readonly<{ kind: Footing; ref: string }>;

/** Exactly one of the three references is there, the one that `kind` names. */
export const publishedBasis = ({ kind, power, orderId, consentId }: BasisRecord): PublishedBasis => ({
  kind,
  ref: orderId ?? consentId ?? power ?? 'other',
});
