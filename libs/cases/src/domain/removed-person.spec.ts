import { describe, expect, it } from '@jest/globals';
import { given } from '@setu/kernel/testing';
import { caseDecider } from './case.decider.js';
import type { CaseCommand } from './case.commands.js';
import type { CaseEvent } from './case-events.js';
import type { CaseState } from './case.state.js';

const [OPERATION, SUBJECT, LEAD] = [1, 2, 3].map((n) => `00000000-0000-4000-8000-00000000000${n}`) as [string, string, string];
const REMOVED_AT = '2026-03-10T21:00:00.000Z';
const occurredAt = { at: REMOVED_AT, precision: 'minute', source: 'witnessed' } as const;
const open = (details: Partial<Extract<CaseCommand, { type: 'OpenCaseOfRemovedPerson' }>['data']> = {}): CaseCommand => ({
  type: 'OpenCaseOfRemovedPerson',
  data: {
    now: '2026-03-10T21:10:00.000Z',
    operationId: OPERATION,
    subjectRef: SUBJECT,
    caseCode: 'C-7K3Q-X2MD',
    leadUnit: LEAD,
    power: 'ITPA-15',
    gender: 'female',
    apparentAgeBand: 'child',
    sexualOffenceInformed: true,
    pocsoInformed: true,
    removed: { occurredAt },
    ...details,
  },
});
const opened: CaseEvent = {
  type: 'CaseOpened',
  data: {
    origin: 'operation',
    operationId: OPERATION,
    subjectRef: SUBJECT,
    caseCode: 'C-7K3Q-X2MD',
    gender: 'female',
    apparentAgeBand: 'child',
    sexualOffenceInformed: true,
    pocsoInformed: true,
    openedByOrg: LEAD,
  },
};
const custody = {
  type: 'CustodyOpened',
  data: { custodian: LEAD, basis: { kind: 'statute', power: 'ITPA-15' }, since: REMOVED_AT },
  occurredAt,
  basis: { kind: 'statute', ref: 'ITPA-15' },
};

describe('Rule 1, for a person removed in an operation: exactly one custodian from the removal on', () => {
  it('opens her case and the custody of the lead unit in one step, by the power of the route, from the removal on', () => {
    given(caseDecider).when(open()).then(opened, custody);
  });

  it('keeps the reason why the removal was told late, and refuses nothing', () => {
    const removed = { occurredAt, lateReason: 'no-network' } as const;
    given(caseDecider)
      .when(open({ now: '2026-03-12T21:10:00.000Z', removed }))
      .then(opened, { ...custody, lateReason: 'no-network' });
    given(caseDecider)
      .when(open({ now: '2026-03-12T21:10:00.000Z' }))
      .then(opened, custody);
  });

  it('never begins after now, when the clock of the scene was ahead', () => {
    const now = '2026-03-10T20:59:00.000Z';
    given(caseDecider)
      .when(open({ now }))
      .then(opened, { ...custody, data: { ...custody.data, since: now } });
  });

  it('leads to a case that knows its operation, held by the lead unit', () => {
    const state = [opened, custody as CaseEvent].reduce<CaseState>(
      (folded, event) => caseDecider.evolve(folded, event),
      caseDecider.initial,
    );
    expect(state).toMatchObject({
      opening: { operationId: OPERATION, subjectRef: SUBJECT },
      custody: { status: 'held', custodian: { orgRef: LEAD } },
    });
  });

  it('happens once', () => {
    given(caseDecider, opened).when(open()).thenRefuses('case.already-open');
  });
});
