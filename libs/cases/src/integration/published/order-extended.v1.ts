import type { RecordedCase } from './recorded-case.js';
import { published, type Published } from './published.js';

/** An order holds longer. */
export type OrderExtendedV1 = Published<'cases.order-extended.v1', { orderId: string; until: string }>;

export const orderExtendedV1 = ({ data, ...event }: RecordedCase<'OrderExtended'>): OrderExtendedV1 =>
  published(event, 'cases.order-extended.v1', { orderId: data.orderId, until: data.until });
