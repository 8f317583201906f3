import type { Decided, Occurrence } from '@setu/kernel';

/** The envelope's share of a reported act: when it happened, and why it is recorded late. */
export const reported = ({ occurredAt, lateReason }: Occurrence): Pick<Decided<object>, 'occurredAt' | 'lateReason'> =>
  lateReason === undefined ? { occurredAt } : { occurredAt, lateReason };
