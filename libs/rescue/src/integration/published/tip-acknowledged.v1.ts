import { publishedOfTip, type PublishedOfTip } from './published-of-tip.js';
import type { RecordedTip } from './recorded-tip.js';

/** The receiving unit has the tip. */
export type TipAcknowledgedV1 = PublishedOfTip<
  'rescue.tip-acknowledged.v1',
  {
    byUnit: string;
    ackNumber: string;
    acknowledgedAt: string;
  }
>;

export const tipAcknowledgedV1 = ({ data, ...event }: RecordedTip<'TipAcknowledged'>): TipAcknowledgedV1 =>
  publishedOfTip(event, 'rescue.tip-acknowledged.v1', {
    byUnit: data.byUnit,
    ackNumber: data.ackNumber,
    acknowledgedAt: data.acknowledgedAt,
  });
