import { describe, expect, it } from '@jest/globals';
import { DomainError } from './domain-error.js';
import { requireHonestTime, type LateReason } from './occurrence.js';

const NOW = '2026-03-01T12:00:00.000Z';
const occurred = (at: string, lateReason?: LateReason) => ({
  occurredAt: { at, precision: 'exact', source: 'witnessed' } as const,
  ...(lateReason !== undefined && { lateReason }),
});
const refusalOf = (...given: Parameters<typeof requireHonestTime>): string | undefined => {
  try {
    requireHonestTime(...given);
    return undefined;
  } catch (error) {
    expect(error).toBeInstanceOf(DomainError);
    return (error as DomainError).code;
  }
};

describe('An act may be reported late, never ahead of time', () => {
  it.each([
    ['2026-03-01T12:02:00.000Z', undefined],
    ['2026-03-01T12:02:00.001Z', 'occurred.in-the-future'],
    ['2026-03-01T06:00:00.000Z', undefined],
    ['2026-03-01T05:59:59.999Z', 'occurred.late-needs-reason'],
  ])('stated as %s: %s', (at, refusal) => {
    expect(refusalOf(occurred(at), NOW)).toBe(refusal);
  });

  it('takes a late one with a reason, and never one ahead of time', () => {
    expect(refusalOf(occurred('2026-02-01T00:00:00.000Z', 'no-network'), NOW)).toBeUndefined();
    expect(refusalOf(occurred('2026-03-01T13:00:00.000Z', 'no-network'), NOW)).toBe('occurred.in-the-future');
  });

  it('needs a reason for a time before the last change of custody', () => {
    const before = occurred('2026-03-01T11:00:00.000Z');
    expect(refusalOf(before, NOW, '2026-03-01T11:00:00.000Z')).toBeUndefined();
    expect(refusalOf(before, NOW, '2026-03-01T11:00:00.001Z')).toBe('occurred.late-needs-reason');
  });
});
