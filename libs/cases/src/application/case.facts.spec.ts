import { describe, expect, it } from '@jest/globals';
import type { DirectoryFacts } from '@setu/directory';
import type { DecidedStreams } from '@setu/event-store';
import type { OperationFacts } from '@setu/rescue';
import { caseDecider } from '../domain/case.decider.js';
import { CaseFacts } from './case.facts.js';

const [OPERATION, POLICE, SUSPECT, COLLEAGUE] = [1, 2, 3, 4].map((n) => `00000000-0000-4000-8000-00000000000${n}`) as [
  string,
  string,
  string,
  string,
];
const now = '2026-03-10T09:00:00.000Z';
const occurredAt = { at: now, precision: 'exact', source: 'witnessed' } as const;
const opening = caseDecider.decide(
  {
    type: 'OpenCase',
    data: {
      now,
      actor: { userRef: COLLEAGUE, orgRef: POLICE, role: 'duty-officer' },
      origin: 'operation',
      operationId: OPERATION,
      hasPartInOperation: true,
      subjectRef: COLLEAGUE,
      caseCode: 'C-7K3Q-X2MD',
      gender: 'female',
      apparentAgeBand: 'child',
      sexualOffenceInformed: false,
      pocsoInformed: false,
    },
  },
  caseDecider.initial,
);
const state = opening.reduce(
  (folded, event) => caseDecider.evolve(folded, { occurredAt, ...event, eventId: OPERATION, recordedAt: now }),
  caseDecider.initial,
);

describe('Rule 15: a user named as suspect loses access to that operation and its cases at once', () => {
  it('also to a case that was folded for several readers before she was named', async () => {
    let named = '';
    const facts = new CaseFacts(
      { load: async () => ({ state, revision: 4 }) } as unknown as DecidedStreams,
      {} as DirectoryFacts,
      {
        excludes: async (_: string, userRef: string) => userRef === named,
        suspects: async () => ({ fact: [], ref: { stream: OPERATION, revision: 0, asOf: now } }),
      } as unknown as OperationFacts,
      () => new Date(now),
    );
    const standing = await facts.standing('a case');
    const asks = (userRef: string) => standing({ orgRef: POLICE, userRef });
    expect(await asks(SUSPECT)).toMatchObject({ known: true, revision: 4 });
    named = SUSPECT;
    expect(await asks(SUSPECT)).toEqual({ known: false, relations: new Set(), revision: -1 });
    expect(await asks(COLLEAGUE)).toMatchObject({ known: true });
    named = '';
    expect(await asks(SUSPECT)).toMatchObject({ known: true });
  });
});
