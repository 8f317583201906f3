import { publishedOfOperation, type PublishedOfOperation } from './published-of-operation.js';
import type { RecordedOperation } from './recorded-operation.js';

/** A unit sends officers: how many, and how many of them women. */
export type StaffingCommittedV1 = PublishedOfOperation<
  'rescue.staffing-committed.v1',
  {
    requestId: string;
    byUnit: string;
    officers: number;
    women: number;
  }
>;

export const staffingCommittedV1 = ({ data, ...event }: RecordedOperation<'StaffingCommitted'>): StaffingCommittedV1 =>
  publishedOfOperation(event, 'rescue.staffing-committed.v1', {
    requestId: data.requestId,
    byUnit: data.byUnit,
    officers: data.officers.length,
    women: data.officers.filter(({ gender }) => gender === 'female').length,
  });
