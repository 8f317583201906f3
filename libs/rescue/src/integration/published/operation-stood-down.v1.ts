import type { StandDownReason } from '../../domain/operation-codes.js';
import { publishedOfOperation, type PublishedOfOperation } from './published-of-operation.js';
import type { RecordedOperation } from './recorded-operation.js';

/** The operation does not take place. */
export type OperationStoodDownV1 = PublishedOfOperation<
  'rescue.operation-stood-down.v1',
  {
    reasonCode: StandDownReason;
  }
>;

export const operationStoodDownV1 = ({ data, ...event }: RecordedOperation<'OperationStoodDown'>): OperationStoodDownV1 =>
  publishedOfOperation(event, 'rescue.operation-stood-down.v1', {
    reasonCode: data.reasonCode,
  });
