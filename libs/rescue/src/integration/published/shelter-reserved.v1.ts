import { publishedOfOperation, type PublishedOfOperation } from './published-of-operation.js';
import type { RecordedOperation } from './recorded-operation.js';

/** A shelter keeps so many places free. */
export type ShelterReservedV1 = PublishedOfOperation<
  'rescue.shelter-reserved.v1',
  {
    org: string;
    places: number;
  }
>;

export const shelterReservedV1 = ({ data, ...event }: RecordedOperation<'ShelterReserved'>): ShelterReservedV1 =>
  publishedOfOperation(event, 'rescue.shelter-reserved.v1', {
    org: data.org,
    places: data.places,
  });
