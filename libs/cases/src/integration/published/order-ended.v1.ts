import type { RecordedCase } from './recorded-case.js';
import { published, type Published } from './published.js';

/** An order no longer holds, as of `endedAt`. */
export type OrderEndedV1 = Published<'cases.order-ended.v1', { orderId: string; endedAt: string }>;

export const orderEndedV1 = ({ data, ...event }: RecordedCase<'OrderEnded'>): OrderEndedV1 =>
  published(event, 'cases.order-ended.v1', { orderId: data.orderId, endedAt: data.endedAt });
