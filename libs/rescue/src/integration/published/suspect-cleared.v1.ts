import type { SuspectClearingReason } from '../../domain/operation-codes.js';
import { publishedOfOperation, type PublishedOfOperation } from './published-of-operation.js';
import type { RecordedOperation } from './recorded-operation.js';

/** The suspicion is lifted. */
export type SuspectClearedV1 = PublishedOfOperation<
  'rescue.suspect-cleared.v1',
  {
    suspectRef: string;
    reasonCode: SuspectClearingReason;
  }
>;

export const suspectClearedV1 = ({ data, ...event }: RecordedOperation<'SuspectCleared'>): SuspectClearedV1 =>
  publishedOfOperation(event, 'rescue.suspect-cleared.v1', {
    suspectRef: data.suspectRef,
    reasonCode: data.reasonCode,
  });
