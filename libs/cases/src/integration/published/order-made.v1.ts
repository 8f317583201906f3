import type { OrderKind } from '../../domain/case-codes.js';
import type { RecordedCase } from './recorded-case.js';
import { published, type Published } from './published.js';

/** An authority has made an order over her, in force from `from` to `until` (exclusive). */
export type OrderMadeV1 = Published<
  'cases.order-made.v1',
  { orderId: string; authorityOrg?: string; kind: OrderKind; custodianOrg?: string; from: string; until?: string }
>;

export const orderMadeV1 = ({ data, ...event }: RecordedCase<'OrderMade'>): OrderMadeV1 =>
  published(event, 'cases.order-made.v1', {
    orderId: data.orderId,
    ...(data.authorityOrg !== undefined && { authorityOrg: data.authorityOrg }),
    kind: data.kind,
    ...(data.custodianOrg !== undefined && { custodianOrg: data.custodianOrg }),
    from: data.from,
    ...(data.until !== undefined && { until: data.until }),
  });
