import type { CasePublished } from '@setu/cases';
import type { RowChange } from '@setu/subscriptions';
import { allDone, isDone, streamKnown, waits } from './queue-change.js';

/** A follow-up is shown a week before its day: the year's other days do not crowd the queue. */
const SHOWN_BEFORE_MS = 7 * 24 * 3_600_000;
const aWeekBefore = (at: string): string => new Date(Date.parse(at) - SHOWN_BEFORE_MS).toISOString();

/** A new ground answers the questions about the former one. */
const grounded = (caseId: string, custodian: string): readonly RowChange[] => [
  streamKnown('set', caseId, { custodian_org: custodian }),
  allDone(caseId, { matter: 'basis' }),
];

const ofCustody = (event: CasePublished): readonly RowChange[] => {
  const { caseId, recordedAt: since } = event;
  const stream = { category: 'case', id: caseId };
  switch (event.type) {
    case 'cases.case-opened.v1':
      return [streamKnown('put', caseId, { owner_org: event.data.openedByOrg, code: event.data.caseCode })];
    case 'cases.risk-assessed.v1':
      return [streamKnown('set', caseId, { risk: event.data.level })];
    case 'cases.custody-opened.v1':
    case 'cases.custody-reviewed.v1':
      return grounded(caseId, event.data.custodian);
    case 'cases.custody-transferred.v1':
      return grounded(caseId, event.data.to ?? event.data.from);
    case 'cases.basis-questioned.v1': {
      const { fact, about } = event.data;
      const question = { step: 'basis-questioned', waits_for: 'asked', since, topic: fact } as const;
      return [waits(stream, 'basis', `${fact}/${about}`, question)];
    }
    case 'cases.custody-ended.v1':
      return [
        streamKnown('set', caseId, { custodian_org: null }),
        allDone(caseId, { matter: 'basis' }),
        allDone(caseId, { matter: 'handover' }),
      ];
    case 'cases.case-closed.v1':
      return [allDone(caseId)];
    default:
      return [];
  }
};

/** Homes to be verified and follow-ups due. A follow-up that was missed stays missed in her record; nobody can do it any more. */
const ofReturn = (event: CasePublished): readonly RowChange[] => {
  const { caseId, recordedAt: since } = event;
  const stream = { category: 'case', id: caseId };
  switch (event.type) {
    case 'cases.home-verification-assigned.v1': {
      const { verificationId, toOrg, byOrg } = event.data;
      const asked = { step: 'home-to-verify', waits_for: 'asked', asked_of: toOrg, asked_by: byOrg, since } as const;
      return [waits(stream, 'home', verificationId, asked)];
    }
    case 'cases.home-verification-reported.v1':
      return [isDone(caseId, 'home', event.data.verificationId)];
    case 'cases.follow-up-scheduled.v1': {
      const { owner, dueDates } = event.data;
      return dueDates.map((dueAt) =>
        waits(stream, 'follow-up', dueAt, {
          step: 'follow-up-due',
          waits_for: 'asked',
          asked_of: owner,
          since,
          due_at: dueAt,
          shown_from: aWeekBefore(dueAt),
        }),
      );
    }
    case 'cases.follow-up-recorded.v1':
      return event.data.dueAt === undefined ? [] : [isDone(caseId, 'follow-up', event.data.dueAt)];
    case 'cases.follow-up-missed.v1':
      return [isDone(caseId, 'follow-up', event.data.dueAt)];
    default:
      return [];
  }
};

/** What else of a case waits for somebody, and what lines of it show besides. */
export const queueFromCase = (event: CasePublished): readonly RowChange[] => [...ofCustody(event), ...ofReturn(event)];
