import type { FirRefusalReason } from '../../domain/operation-codes.js';
import { publishedOfOperation, type PublishedOfOperation } from './published-of-operation.js';
import type { RecordedOperation } from './recorded-operation.js';

/** No FIR is registered. */
export type FirNotRegisteredV1 = PublishedOfOperation<
  'rescue.fir-not-registered.v1',
  {
    reasonCode: FirRefusalReason;
  }
>;

export const firNotRegisteredV1 = ({ data, ...event }: RecordedOperation<'FirNotRegistered'>): FirNotRegisteredV1 =>
  publishedOfOperation(event, 'rescue.fir-not-registered.v1', {
    reasonCode: data.reasonCode,
  });
