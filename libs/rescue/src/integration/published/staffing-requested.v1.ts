import { publishedOfOperation, type PublishedOfOperation } from './published-of-operation.js';
import type { RecordedOperation } from './recorded-operation.js';

/** A station is asked for officers. */
export type StaffingRequestedV1 = PublishedOfOperation<
  'rescue.staffing-requested.v1',
  {
    requestId: string;
    toStation: string;
    officers: number;
    women: number;
    neededBy: string;
  }
>;

export const staffingRequestedV1 = ({ data, ...event }: RecordedOperation<'StaffingRequested'>): StaffingRequestedV1 =>
  publishedOfOperation(event, 'rescue.staffing-requested.v1', {
    requestId: data.requestId,
    toStation: data.toStation,
    officers: data.officers,
    women: data.women,
    neededBy: data.neededBy,
  });
