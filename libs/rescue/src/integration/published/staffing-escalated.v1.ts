import type { StaffingEscalationReason } from '../../domain/operation-codes.js';
import { publishedOfOperation, type PublishedOfOperation } from './published-of-operation.js';
import type { RecordedOperation } from './recorded-operation.js';

/** Another unit is asked to see to it that officers come. */
export type StaffingEscalatedV1 = PublishedOfOperation<
  'rescue.staffing-escalated.v1',
  {
    requestId: string;
    toUnit: string;
    reasonCode: StaffingEscalationReason;
  }
>;

export const staffingEscalatedV1 = ({ data, ...event }: RecordedOperation<'StaffingEscalated'>): StaffingEscalatedV1 =>
  publishedOfOperation(event, 'rescue.staffing-escalated.v1', {
    requestId: data.requestId,
    toUnit: data.toUnit,
    reasonCode: data.reasonCode,
  });
