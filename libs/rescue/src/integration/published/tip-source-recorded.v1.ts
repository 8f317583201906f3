import { publishedOfTip, type PublishedOfTip } from './published-of-tip.js';
import type { RecordedTip } from './recorded-tip.js';

/** The source of the tip was recorded under seal. Nothing of it leaves the context; it only says that the record has grown. */
export type TipSourceRecordedV1 = PublishedOfTip<'rescue.tip-source-recorded.v1', Record<string, never>>;

export const tipSourceRecordedV1 = (event: RecordedTip<'TipSourceSealed'>): TipSourceRecordedV1 =>
  publishedOfTip(event, 'rescue.tip-source-recorded.v1', {});
