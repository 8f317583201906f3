import type { RecordedCase } from './recorded-case.js';
import { published, type Published } from './published.js';

/** Somebody reports that she has died. Custody does not end by it. */
export type PersonDeceasedV1 = Published<
  'cases.person-deceased.v1',
  { diedAt: string; reportedByOrg: string; reportedTo?: string; conflicting: boolean }
>;

export const personDeceasedV1 = ({ data, ...event }: RecordedCase<'PersonDeceased'>): PersonDeceasedV1 =>
  published(event, 'cases.person-deceased.v1', {
    diedAt: data.diedAt,
    reportedByOrg: data.reportedByOrg,
    ...(data.reportedTo !== undefined && { reportedTo: data.reportedTo }),
    conflicting: data.conflicting ?? false,
  });
