import type { TipMergeReason } from '../../domain/tip-codes.js';
import { publishedOfTip, type PublishedOfTip } from './published-of-tip.js';
import type { RecordedTip } from './recorded-tip.js';

/** The tip is followed under another one. */
export type TipMergedV1 = PublishedOfTip<
  'rescue.tip-merged.v1',
  {
    into: string;
    reasonCode: TipMergeReason;
  }
>;

export const tipMergedV1 = ({ data, ...event }: RecordedTip<'TipMerged'>): TipMergedV1 =>
  publishedOfTip(event, 'rescue.tip-merged.v1', {
    into: data.into,
    reasonCode: data.reasonCode,
  });
