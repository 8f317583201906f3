import type { RecordedCase } from '../integration/published/recorded-case.js';

const LATE_AFTER_MS = 6 * 3_600_000;

/** Recorded with a reason for being late, or more than 6 hours after it happened. */
export const isLate = ({ recordedAt, occurredAt, lateReason }: RecordedCase): boolean =>
  lateReason !== undefined || Date.parse(recordedAt) - Date.parse(occurredAt.at) > LATE_AFTER_MS;
