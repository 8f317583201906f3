import type { RecordedCase } from './recorded-case.js';
import { published, type Published } from './published.js';

/** She has been found, or has come back. */
export type PersonFoundV1 = Published<'cases.person-found.v1', { foundAt: string }>;

export const personFoundV1 = ({ data, ...event }: RecordedCase<'PersonFound'>): PersonFoundV1 =>
  published(event, 'cases.person-found.v1', { foundAt: data.foundAt });
