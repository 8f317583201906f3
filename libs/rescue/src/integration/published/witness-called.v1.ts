import type { Gender } from '@setu/kernel';
import type { WitnessResponse } from '../../domain/operation-codes.js';
import { publishedOfOperation, type PublishedOfOperation } from './published-of-operation.js';
import type { RecordedOperation } from './recorded-operation.js';

/** Somebody was called upon to witness the search. */
export type WitnessCalledV1 = PublishedOfOperation<
  'rescue.witness-called.v1',
  {
    gender: Gender;
    response: WitnessResponse;
  }
>;

export const witnessCalledV1 = ({ data, ...event }: RecordedOperation<'WitnessCalled'>): WitnessCalledV1 =>
  publishedOfOperation(event, 'rescue.witness-called.v1', {
    gender: data.gender,
    response: data.response,
  });
