import type { RecordedCase } from './recorded-case.js';
import { published, type Published } from './published.js';

/** An order has lapsed at its own end. */
export type AuthorityExpiredV1 = Published<'cases.authority-expired.v1', { orderId: string; expiredAt: string }>;

export const authorityExpiredV1 = ({ data, ...event }: RecordedCase<'AuthorityExpired'>): AuthorityExpiredV1 =>
  published(event, 'cases.authority-expired.v1', {
    orderId: data.orderId,
    expiredAt: data.expiredAt,
  });
