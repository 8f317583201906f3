import { publishedOfOperation, type PublishedOfOperation } from './published-of-operation.js';
import type { RecordedOperation } from './recorded-operation.js';

/** Everybody who takes part was briefed. */
export type OperationBriefedV1 = PublishedOfOperation<
  'rescue.operation-briefed.v1',
  {
    briefedAt: string;
  }
>;

export const operationBriefedV1 = ({ data, ...event }: RecordedOperation<'OperationBriefed'>): OperationBriefedV1 =>
  publishedOfOperation(event, 'rescue.operation-briefed.v1', {
    briefedAt: data.briefedAt,
  });
