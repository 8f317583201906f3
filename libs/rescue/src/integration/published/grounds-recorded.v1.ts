import { publishedOfOperation, type PublishedOfOperation } from './published-of-operation.js';
import type { RecordedOperation } from './recorded-operation.js';

/** An officer wrote down her grounds. */
export type GroundsRecordedV1 = PublishedOfOperation<
  'rescue.grounds-recorded.v1',
  {
    officerRef: string;
    recordedAt: string;
  }
>;

export const groundsRecordedV1 = ({ data, ...event }: RecordedOperation<'GroundsRecorded'>): GroundsRecordedV1 =>
  publishedOfOperation(event, 'rescue.grounds-recorded.v1', {
    officerRef: data.officerRef,
    recordedAt: data.recordedAt,
  });
