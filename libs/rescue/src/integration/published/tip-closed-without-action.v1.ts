import type { TipClosingReason } from '../../domain/tip-codes.js';
import { publishedOfTip, type PublishedOfTip } from './published-of-tip.js';
import type { RecordedTip } from './recorded-tip.js';

/** Nothing is done about the tip. */
export type TipClosedWithoutActionV1 = PublishedOfTip<
  'rescue.tip-closed-without-action.v1',
  {
    reasonCode: TipClosingReason;
    byUnit: string;
  }
>;

export const tipClosedWithoutActionV1 = ({ data, ...event }: RecordedTip<'TipClosedWithoutAction'>): TipClosedWithoutActionV1 =>
  publishedOfTip(event, 'rescue.tip-closed-without-action.v1', {
    reasonCode: data.reasonCode,
    byUnit: data.byUnit,
  });
