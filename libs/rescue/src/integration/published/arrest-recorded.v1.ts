import { publishedOfOperation, type PublishedOfOperation } from './published-of-operation.js';
import type { RecordedOperation } from './recorded-operation.js';

/** Somebody was arrested. */
export type ArrestRecordedV1 = PublishedOfOperation<
  'rescue.arrest-recorded.v1',
  {
    suspectRef: string;
    arrestedAt: string;
  }
>;

export const arrestRecordedV1 = ({ data, ...event }: RecordedOperation<'ArrestRecorded'>): ArrestRecordedV1 =>
  publishedOfOperation(event, 'rescue.arrest-recorded.v1', {
    suspectRef: data.suspectRef,
    arrestedAt: data.arrestedAt,
  });
