import type { Area } from '@setu/kernel';
import type { Suspicion, TipChannel, TipUrgency } from '../../domain/tip-codes.js';
import { publishedOfTip, type PublishedOfTip } from './published-of-tip.js';
import type { RecordedTip } from './recorded-tip.js';

/** A tip has come in. `fromOrg` is absent when the receiving unit took it down itself. */
export type TipReceivedV1 = PublishedOfTip<
  'rescue.tip-received.v1',
  {
    channel: TipChannel;
    receivingOrg: string;
    fromOrg?: string;
    area: Area;
    peopleEstimate?: number;
    minorSuspected: Suspicion;
    urgency: TipUrgency;
  }
>;

export const tipReceivedV1 = ({ data, ...event }: RecordedTip<'TipReceived'>): TipReceivedV1 =>
  publishedOfTip(event, 'rescue.tip-received.v1', {
    channel: data.channel,
    receivingOrg: data.receivingOrg,
    ...(data.fromOrg !== undefined && { fromOrg: data.fromOrg }),
    area: data.area,
    ...(data.peopleEstimate !== undefined && { peopleEstimate: data.peopleEstimate }),
    minorSuspected: data.minorSuspected,
    urgency: data.urgency,
  });
