import { DomainError } from './domain-error.js';
import type { OccurredAt } from './envelope.js';

/** Reasons why a fact is recorded late. */
export const LATE_REASONS = [
  'no-network',
  'device-lost',
  'paper-record',
  'told-later',
  'safety-first',
  'system-outage',
  'other',
] as const;
export type LateReason = (typeof LATE_REASONS)[number];

/** When a reported act happened and, if that was long ago, why it is recorded only now. */
export type Occurrence = Readonly<{ occurredAt: OccurredAt; lateReason?: LateReason | undefined }>;

const AHEAD_TOLERATED_MS = 2 * 60_000;
const LATE_AFTER_MS = 6 * 3_600_000;

/**
 * An act may be reported late, never ahead of time. More than 2 minutes ahead of `now` is refused; more than 6 hours back,
 * or before `lastCustodyChange`, needs a reason. Instants are ISO 8601 in UTC.
 * @throws DomainError occurred.in-the-future, occurred.late-needs-reason
 */
export const requireHonestTime = (occurrence: Occurrence, now: string, lastCustodyChange?: string): void => {
  const at = Date.parse(occurrence.occurredAt.at);
  if (at - Date.parse(now) > AHEAD_TOLERATED_MS)
    throw new DomainError('occurred.in-the-future', { at: occurrence.occurredAt.at, now });
  const late = Date.parse(now) - at > LATE_AFTER_MS || (lastCustodyChange !== undefined && at < Date.parse(lastCustodyChange));
  if (late && occurrence.lateReason === undefined)
    throw new DomainError('occurred.late-needs-reason', { at: occurrence.occurredAt.at });
};
