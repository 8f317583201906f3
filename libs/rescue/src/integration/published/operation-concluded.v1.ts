import type { HeadcountReason } from '../../domain/operation-codes.js';
import { publishedOfOperation, type PublishedOfOperation } from './published-of-operation.js';
import type { RecordedOperation } from './recorded-operation.js';

/** The operation is over. */
export type OperationConcludedV1 = PublishedOfOperation<
  'rescue.operation-concluded.v1',
  {
    tipIds: readonly string[];
    headcountCode?: HeadcountReason;
  }
>;

export const operationConcludedV1 = ({ data, ...event }: RecordedOperation<'OperationConcluded'>): OperationConcludedV1 =>
  publishedOfOperation(event, 'rescue.operation-concluded.v1', {
    tipIds: data.tipIds,
    ...(data.headcountCode !== undefined && { headcountCode: data.headcountCode }),
  });
