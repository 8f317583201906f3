import { DomainError, requireHonestTime, type Decided, type Occurrence } from '@setu/kernel';

const LATE_WITHOUT_REASON = 'rule-12.late-without-reason';

/** The envelope's share of what was reported: when it happened, why it is recorded late, and what was not as it should be. */
export type Reported = Pick<Decided<object>, 'occurredAt' | 'lateReason' | 'deviations'>;

/**
 * What is reported late is taken without a reason too, and shown so; a time that lies ahead contradicts the record and is refused.
 * `further` are deviations found besides. Absent occurrence = now.
 * @throws DomainError occurred.in-the-future
 */
export const reported = (occurrence: Occurrence | undefined, now: string, further: readonly string[] = []): Reported => {
  if (occurrence === undefined) return further.length > 0 ? { deviations: further } : {};
  const { occurredAt, lateReason } = occurrence;
  const deviations = [...further, ...(isLateWithoutReason(occurrence, now) ? [LATE_WITHOUT_REASON] : [])];
  return {
    occurredAt,
    ...(lateReason !== undefined && { lateReason }),
    ...(deviations.length > 0 && { deviations }),
  };
};

const isLateWithoutReason = (occurrence: Occurrence, now: string): boolean => {
  try {
    requireHonestTime(occurrence, now);
    return false;
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'occurred.late-needs-reason') throw error;
    return true;
  }
};
