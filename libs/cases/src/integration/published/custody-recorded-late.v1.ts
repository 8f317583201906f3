import type { RecordedCase } from './recorded-case.js';
import { published, type Published } from './published.js';
import { publishedBasis, type PublishedBasis } from './published-basis.js';

/** An organisation says late that it was responsible for her; the record names another for that time, and custody stays where it is. */
export type CustodyRecordedLateV1 = Published<
  'cases.custody-recorded-late.v1',
  { custodian: string; basis: PublishedBasis; since: string; against?: string }
>;

export const custodyRecordedLateV1 = ({ data, ...event }: RecordedCase<'CustodyRecordedLate'>): CustodyRecordedLateV1 =>
  published(event, 'cases.custody-recorded-late.v1', {
    custodian: data.custodian,
    basis: publishedBasis(data.basis),
    since: data.since,
    ...(data.against !== undefined && { against: data.against }),
  });
