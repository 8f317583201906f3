import type { StaffingDeclineReason } from '../../domain/operation-codes.js';
import { publishedOfOperation, type PublishedOfOperation } from './published-of-operation.js';
import type { RecordedOperation } from './recorded-operation.js';

/** The station sends nobody. */
export type StaffingDeclinedV1 = PublishedOfOperation<
  'rescue.staffing-declined.v1',
  {
    requestId: string;
    byUnit: string;
    reasonCode: StaffingDeclineReason;
  }
>;

export const staffingDeclinedV1 = ({ data, ...event }: RecordedOperation<'StaffingDeclined'>): StaffingDeclinedV1 =>
  publishedOfOperation(event, 'rescue.staffing-declined.v1', {
    requestId: data.requestId,
    byUnit: data.byUnit,
    reasonCode: data.reasonCode,
  });
