import type { FirCopyRecipient } from '../../domain/operation-codes.js';
import { publishedOfOperation, type PublishedOfOperation } from './published-of-operation.js';
import type { RecordedOperation } from './recorded-operation.js';

/** A copy of the FIR was given. */
export type FirCopyDeliveredV1 = PublishedOfOperation<
  'rescue.fir-copy-delivered.v1',
  {
    firId: string;
    to: FirCopyRecipient;
    deliveredAt: string;
  }
>;

export const firCopyDeliveredV1 = ({ data, ...event }: RecordedOperation<'FirCopyDelivered'>): FirCopyDeliveredV1 =>
  publishedOfOperation(event, 'rescue.fir-copy-delivered.v1', {
    firId: data.firId,
    to: data.to,
    deliveredAt: data.deliveredAt,
  });
