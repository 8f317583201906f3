import { publishedOfOperation, type PublishedOfOperation } from './published-of-operation.js';
import type { RecordedOperation } from './recorded-operation.js';

/** The unit that was asked has taken the request up. */
export type StaffingEscalationAcknowledgedV1 = PublishedOfOperation<
  'rescue.staffing-escalation-acknowledged.v1',
  {
    requestId: string;
    byUnit: string;
    acknowledgedAt: string;
  }
>;

export const staffingEscalationAcknowledgedV1 = ({
  data,
  ...event
}: RecordedOperation<'StaffingEscalationAcknowledged'>): StaffingEscalationAcknowledgedV1 =>
  publishedOfOperation(event, 'rescue.staffing-escalation-acknowledged.v1', {
    requestId: data.requestId,
    byUnit: data.byUnit,
    acknowledgedAt: data.acknowledgedAt,
  });
