import type { RecordedCase } from './recorded-case.js';
import { published, type Published } from './published.js';

/** She is not where she should be; custody stays where it is. */
export type PersonReportedMissingV1 = Published<
  'cases.person-reported-missing.v1',
  {
    lastSeenAt: string;
    /** An earlier report of the same search says that she was seen later. */
    lastSeenByOthersAt?: string;
    reportedByOrg: string;
    reportedTo?: string;
  }
>;

export const personReportedMissingV1 = ({ data, ...event }: RecordedCase<'PersonReportedMissing'>): PersonReportedMissingV1 =>
  published(event, 'cases.person-reported-missing.v1', {
    lastSeenAt: data.lastSeenAt,
    ...(data.lastSeenByOthersAt !== undefined && { lastSeenByOthersAt: data.lastSeenByOthersAt }),
    reportedByOrg: data.reportedByOrg,
    ...(data.reportedTo !== undefined && { reportedTo: data.reportedTo }),
  });
