import { describe, expect, it } from '@jest/globals';
import type { CommandContext } from '@setu/event-store';
import type { Recorded } from '@setu/kernel';
import type { ReunificationEvent } from '../../domain/reunification.events.js';
import { scheduleFollowUpProcess } from './schedule-follow-up.process.js';

type Completed = Recorded<Extract<ReunificationEvent, { type: 'ReunificationCompleted' }>>;

const caseId = '11111111-1111-4111-8111-111111111111';
const completed = (followUp: string): Completed =>
  ({
    type: 'ReunificationCompleted',
    stream: { category: 'case', id: caseId },
    data: { reunificationId: 'r', byOrg: 'shelter', followUp, completedAt: '2026-01-31T10:00:00.000Z' },
  }) as unknown as Completed;
const context = {} as CommandContext;

describe('When she is home', () => {
  it('her follow-up is due two weeks, one, three, six and twelve months after', () => {
    const [asks, ...others] = scheduleFollowUpProcess.react(completed('required'));
    expect(others).toEqual([]);
    expect(asks!(context)).toMatchObject({
      caseId,
      details: {
        reunificationId: 'r',
        owner: 'shelter',
        policyVersion: 1,
        dueDates: [
          '2026-02-14T10:00:00.000Z',
          '2026-02-28T10:00:00.000Z',
          '2026-04-30T10:00:00.000Z',
          '2026-07-31T10:00:00.000Z',
          '2027-01-31T10:00:00.000Z',
        ],
      },
    });
  });

  it('of an adult only if she agrees', () => {
    expect(scheduleFollowUpProcess.react(completed('agreed'))).toHaveLength(1);
    expect(scheduleFollowUpProcess.react(completed('not-agreed'))).toEqual([]);
  });
});
