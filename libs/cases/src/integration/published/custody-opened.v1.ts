import type { RecordedCase } from './recorded-case.js';
import { published, type Published } from './published.js';
import { publishedBasis, type PublishedBasis } from './published-basis.js';

/** One organisation is responsible for her from `since` on. */
export type CustodyOpenedV1 = Published<
  'cases.custody-opened.v1',
  { custodian: string; basis: PublishedBasis; since: string; conflicting: boolean }
>;

export const custodyOpenedV1 = ({ data, ...event }: RecordedCase<'CustodyOpened'>): CustodyOpenedV1 =>
  published(event, 'cases.custody-opened.v1', {
    custodian: data.custodian,
    basis: publishedBasis(data.basis),
    since: data.since,
    conflicting: data.conflicting ?? false,
  });
