import { publishedOfTip, type PublishedOfTip } from './published-of-tip.js';
import type { RecordedTip } from './recorded-tip.js';

/** An operation that rested on the tip has been concluded. */
export type TipActedUponV1 = PublishedOfTip<
  'rescue.tip-acted-upon.v1',
  {
    operationId: string;
  }
>;

export const tipActedUponV1 = ({ data, ...event }: RecordedTip<'TipActedUpon'>): TipActedUponV1 =>
  publishedOfTip(event, 'rescue.tip-acted-upon.v1', {
    operationId: data.operationId,
  });
