import type { RecordedCase } from './recorded-case.js';
import { published, type Published } from './published.js';

/** Police reported the matter to the committee and the court. */
export type ReportedToCwcAndCourtV1 = Published<'cases.reported-to-cwc-and-court.v1', { cwcAt: string; courtAt: string }>;

export const reportedToCwcAndCourtV1 = ({ data, ...event }: RecordedCase<'ReportedToCwcAndCourt'>): ReportedToCwcAndCourtV1 =>
  published(event, 'cases.reported-to-cwc-and-court.v1', {
    cwcAt: data.cwcAt,
    courtAt: data.courtAt,
  });
