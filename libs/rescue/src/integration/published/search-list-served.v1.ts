import type { ServedOn } from '../../domain/operation-codes.js';
import { publishedOfOperation, type PublishedOfOperation } from './published-of-operation.js';
import type { RecordedOperation } from './recorded-operation.js';

/** The list of things found was handed over. */
export type SearchListServedV1 = PublishedOfOperation<
  'rescue.search-list-served.v1',
  {
    servedOn: ServedOn;
    signedByWitnesses: boolean;
  }
>;

export const searchListServedV1 = ({ data, ...event }: RecordedOperation<'SearchListServed'>): SearchListServedV1 =>
  publishedOfOperation(event, 'rescue.search-list-served.v1', {
    servedOn: data.servedOn,
    signedByWitnesses: data.signedByWitnesses,
  });
