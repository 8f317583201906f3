import type { RecordedCase } from './recorded-case.js';
import { published, type Published } from './published.js';

/** She is back with the giver; custody never moved. */
export type PersonReturnedV1 = Published<'cases.person-returned.v1', { handoverId: string; returnedAt: string }>;

export const personReturnedV1 = ({ data, ...event }: RecordedCase<'PersonReturned'>): PersonReturnedV1 =>
  published(event, 'cases.person-returned.v1', { handoverId: data.handoverId, returnedAt: data.returnedAt });
