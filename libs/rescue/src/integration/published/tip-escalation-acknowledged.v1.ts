import { publishedOfTip, type PublishedOfTip } from './published-of-tip.js';
import type { RecordedTip } from './recorded-tip.js';

/** The unit that was asked has taken the tip up. */
export type TipEscalationAcknowledgedV1 = PublishedOfTip<
  'rescue.tip-escalation-acknowledged.v1',
  {
    byUnit: string;
    acknowledgedAt: string;
  }
>;

export const tipEscalationAcknowledgedV1 = ({
  data,
  ...event
}: RecordedTip<'TipEscalationAcknowledged'>): TipEscalationAcknowledgedV1 =>
  publishedOfTip(event, 'rescue.tip-escalation-acknowledged.v1', {
    byUnit: data.byUnit,
    acknowledgedAt: data.acknowledgedAt,
  });
