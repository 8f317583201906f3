import type { Recorded } from '@setu/kernel';
import type { CaseEvent } from '../src/domain/case-events.js';
import type { CaseCommand } from '../src/domain/case.commands.js';
import { caseDecider } from '../src/domain/case.decider.js';
import type { CaseState } from '../src/domain/case.state.js';
import { uuid } from './case-story.js';
import { eventId } from './keeping-story.js';

/** What a store would give back of an event that a command led to. */
export const recordedAs = (event: CaseEvent, revision: number, { now }: CaseCommand['data']): Recorded<CaseEvent> => ({
  occurredAt: { at: now, precision: 'exact', source: 'witnessed' },
  ...event,
  stream: { category: 'case', id: uuid('ca', 1) },
  revision,
  eventId: eventId(revision),
  position: { storeId: 'memory', value: String(revision) },
  recordedAt: now,
  actor: { kind: 'process', process: 'story' },
  links: { correlationId: '', causationId: '', commandId: '' },
  leafHash: '',
});

/** The history that these commands lead to, as the store would give it back. */
export const recordedStory = (...commands: readonly CaseCommand[]): readonly Recorded<CaseEvent>[] => {
  const told: Recorded<CaseEvent>[] = [];
  let state: CaseState = caseDecider.initial;
  for (const command of commands)
    for (const decided of caseDecider.decide(command, state)) {
      const event = recordedAs(decided, told.length, command.data);
      told.push(event);
      state = caseDecider.evolve(state, event);
    }
  return told;
};
