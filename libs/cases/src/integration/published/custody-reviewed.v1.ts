import type { RecordedCase } from './recorded-case.js';
import { published, type Published } from './published.js';
import { publishedBasis, type PublishedBasis } from './published-basis.js';

/** The custodian stays; custody rests on another ground from `since` on. */
export type CustodyReviewedV1 = Published<
  'cases.custody-reviewed.v1',
  { custodian: string; basis: PublishedBasis; since: string }
>;

export const custodyReviewedV1 = ({ data, ...event }: RecordedCase<'CustodyReviewed'>): CustodyReviewedV1 =>
  published(event, 'cases.custody-reviewed.v1', {
    custodian: data.custodian,
    basis: publishedBasis(data.basis),
    since: data.since,
  });
