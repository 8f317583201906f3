import type { ShortfallReason } from '../../domain/operation-codes.js';
import { publishedOfOperation, type PublishedOfOperation } from './published-of-operation.js';
import type { RecordedOperation } from './recorded-operation.js';

/** The team went in. */
export type EntryMadeV1 = PublishedOfOperation<
  'rescue.entry-made.v1',
  {
    enteredAt: string;
    womenOfficers: number;
    witnesses: number;
    shortfallCode?: ShortfallReason;
  }
>;

export const entryMadeV1 = ({ data, ...event }: RecordedOperation<'EntryMade'>): EntryMadeV1 =>
  publishedOfOperation(event, 'rescue.entry-made.v1', {
    enteredAt: data.enteredAt,
    womenOfficers: data.womenOfficers,
    witnesses: data.witnesses,
    ...(data.shortfallCode !== undefined && { shortfallCode: data.shortfallCode }),
  });
