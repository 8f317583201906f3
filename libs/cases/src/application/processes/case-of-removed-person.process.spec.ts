import { describe, expect, it } from '@jest/globals';
import type { Recorded } from '@setu/kernel';
import type { OperationEvent } from '@setu/rescue';
import { caseOfRemovedPersonProcess } from './case-of-removed-person.process.js';

const [OPERATION, SUBJECT, LEAD] = [1, 2, 3].map((n) => `00000000-0000-4000-8000-00000000000${n}`) as [string, string, string];
const occurredAt = { at: '2026-03-10T21:00:00.000Z', precision: 'minute', source: 'witnessed' } as const;
const recorded = (event: OperationEvent): Recorded<OperationEvent> =>
  ({
    ...event,
    stream: { category: 'operation', id: OPERATION },
    occurredAt,
    lateReason: 'no-network',
  }) as unknown as Recorded<OperationEvent>;
const removed: OperationEvent = {
  type: 'PersonRemoved',
  data: {
    subjectRef: SUBJECT,
    leadUnit: LEAD,
    route: 'BNSS-100',
    removedAt: occurredAt.at,
    apparentAgeBand: 'doubtful',
    gender: 'female',
    childrenRefs: [],
    sexualOffenceInformed: false,
    pocsoInformed: true,
    condition: { commitment: 'a'.repeat(64), sealId: SUBJECT, subjectRef: SUBJECT, purpose: 'medical' },
  },
};

describe('PersonRemoved opens that person’s case', () => {
  it('under the same reference, in the custody of the lead unit, by the power of the route', () => {
    expect(caseOfRemovedPersonProcess.react(recorded(removed))).toEqual([
      {
        operationId: OPERATION,
        subjectRef: SUBJECT,
        leadUnit: LEAD,
        power: 'BNSS-100',
        gender: 'female',
        apparentAgeBand: 'doubtful',
        sexualOffenceInformed: false,
        pocsoInformed: true,
        removed: { occurredAt, lateReason: 'no-network' },
      },
    ]);
  });

  it('and nothing else does', () => {
    const stoodDown: OperationEvent = { type: 'OperationStoodDown', data: { reasonCode: 'warned' } };
    expect(caseOfRemovedPersonProcess.react(recorded(stoodDown))).toEqual([]);
    expect(caseOfRemovedPersonProcess.handles).toEqual(['PersonRemoved']);
  });
});
