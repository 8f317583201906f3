import { expect } from '@jest/globals';
import type { Folded } from '@setu/kernel';
import { given } from '@setu/kernel/testing';
import type { CaseEvent } from '../src/domain/case-events.js';
import type { CaseCommand } from '../src/domain/case.commands.js';
import { caseDecider } from '../src/domain/case.decider.js';
import type { CaseState } from '../src/domain/case.state.js';
import type { CasesRefusalCode } from '../src/refusals.js';
import { asha, at, command, occurred, story, uuid } from './case-story.js';
import { completeReunification, reunificationId, withHerParents } from './homeward-story.js';

/** Id of the event of that revision in a history with ids. */
export const eventId = (revision: number): string => uuid('9e', revision);
export const alertId = (number: number): string => uuid('af', number);

/** Due dates in minutes of the story: two weeks and a month after she came home. */
export const DUE = [at(14 * 1440), at(31 * 1440)] as const;
export const afterDue = (index: 0 | 1): number => (index === 0 ? 14 : 31) * 1440 + 60;

export const scheduleFollowUp = (minute: number, but: object = {}): CaseCommand => ({
  type: 'ScheduleFollowUp',
  data: { now: at(minute), reunificationId: reunificationId(1), owner: asha.orgRef, dueDates: DUE, policyVersion: 1, ...but },
});
export const recordFollowUp = command('RecordFollowUp', asha, (minute) => ({
  contact: 'visit',
  outcome: 'safe',
  contacted: occurred(minute),
  alertId: alertId(1),
}));
export const reportFollowUpMissed = command('ReportFollowUpMissed', asha, () => ({ dueAt: DUE[0], reasonCode: 'no-staff' }));
export const raiseAlert = command('RaiseRetraffickingAlert', asha, () => ({ alertId: alertId(2), basisCode: 'lost-contact' }));
export const correctRecord = command('CorrectRecord', asha, () => ({
  correctsEventId: eventId(0),
  reasonCode: 'typing-mistake',
  patch: { origin: 'helpline' },
}));
export const recordDelayReason = command('RecordDelayReason', asha, () => ({ clockId: uuid('cc', 1), reasonCode: 'no-staff' }));
export const closeCase = command('CloseCase', asha, () => ({ reasonCode: 'reunified' }));
export const reopenCase = command('ReopenCase', asha, () => ({ reasonCode: 'asks-for-help' }));

/** A child who is home, with her follow-up scheduled (by minute 71). */
export const reunified: readonly CaseCommand[] = [...withHerParents, completeReunification(70), scheduleFollowUp(71)];

/** The events that these commands lead to, with ids as the store would give them. */
export const history = (...commands: readonly CaseCommand[]): Folded<CaseEvent>[] => {
  const told: Folded<CaseEvent>[] = [];
  let state: CaseState = caseDecider.initial;
  for (const each of commands)
    for (const decided of caseDecider.decide(each, state)) {
      const event = { ...decided, eventId: eventId(told.length) };
      told.push(event);
      state = caseDecider.evolve(state, event);
    }
  return told;
};

/** As `after`, with a history whose events have ids. */
export const afterHistory = (...commands: readonly CaseCommand[]) => {
  const { when } = given(caseDecider, ...history(...commands));
  return {
    when: (next: CaseCommand) => {
      const { then, thenRefuses } = when(next);
      return { then, thenRefuses: (code: CasesRefusalCode) => thenRefuses(code) };
    },
  };
};

/** The revision of the first event of that type. */
export const revisionOf = (type: CaseEvent['type'], ...commands: readonly CaseCommand[]): number => {
  const revision = story(...commands).findIndex((event) => event.type === type);
  expect(revision).toBeGreaterThanOrEqual(0);
  return revision;
};
