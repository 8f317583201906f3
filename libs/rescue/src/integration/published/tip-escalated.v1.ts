import type { TipEscalationReason } from '../../domain/tip-codes.js';
import { publishedOfTip, type PublishedOfTip } from './published-of-tip.js';
import type { RecordedTip } from './recorded-tip.js';

/** Another unit is asked to take the tip up. */
export type TipEscalatedV1 = PublishedOfTip<
  'rescue.tip-escalated.v1',
  {
    toUnit: string;
    reasonCode: TipEscalationReason;
  }
>;

export const tipEscalatedV1 = ({ data, ...event }: RecordedTip<'TipEscalated'>): TipEscalatedV1 =>
  publishedOfTip(event, 'rescue.tip-escalated.v1', {
    toUnit: data.toUnit,
    reasonCode: data.reasonCode,
  });
