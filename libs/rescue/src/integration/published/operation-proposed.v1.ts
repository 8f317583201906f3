import type { RescueRoute } from '../../domain/operation-codes.js';
import { publishedOfOperation, type PublishedOfOperation } from './published-of-operation.js';
import type { RecordedOperation } from './recorded-operation.js';

/** A police unit means to carry out a rescue. */
export type OperationProposedV1 = PublishedOfOperation<
  'rescue.operation-proposed.v1',
  {
    tipIds: readonly string[];
    leadUnit: string;
    route: RescueRoute;
    agreedActionId?: string;
  }
>;

export const operationProposedV1 = ({ data, ...event }: RecordedOperation<'OperationProposed'>): OperationProposedV1 =>
  publishedOfOperation(event, 'rescue.operation-proposed.v1', {
    tipIds: data.tipIds,
    leadUnit: data.leadUnit,
    route: data.route,
    ...(data.agreedActionId !== undefined && { agreedActionId: data.agreedActionId }),
  });
