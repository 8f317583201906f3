import type { RecordedCase } from './recorded-case.js';
import { published, type Published } from './published.js';
import { publishedBasis, type PublishedBasis } from './published-basis.js';

/** Responsibility has passed. Without `to`, an outside party has received her and `from` keeps its record. */
export type CustodyTransferredV1 = Published<
  'cases.custody-transferred.v1',
  { handoverId: string; from: string; to?: string; effectiveAt: string; basis: PublishedBasis; conflicting: boolean }
>;

export const custodyTransferredV1 = ({ data, ...event }: RecordedCase<'CustodyTransferred'>): CustodyTransferredV1 =>
  published(event, 'cases.custody-transferred.v1', {
    handoverId: data.handoverId,
    from: data.from,
    ...(data.to !== undefined && { to: data.to }),
    effectiveAt: data.effectiveAt,
    basis: publishedBasis(data.basis),
    conflicting: data.conflicting ?? false,
  });
