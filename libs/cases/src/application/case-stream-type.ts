import type { StreamType } from '@setu/event-store';
import type { CaseEvent } from '../domain/case-events.js';
import type { CaseCommand } from '../domain/case.commands.js';
import { caseDecider } from '../domain/case.decider.js';
import type { CaseState } from '../domain/case.state.js';

/** The stream of one person's case, and the rules that govern it. Her key seals what is personal in it. */
export const caseStreamType: StreamType<CaseState, CaseCommand, CaseEvent> = {
  category: 'case',
  decider: caseDecider,
  personOf: (state) => (state.status === 'open' ? state.opening.subjectRef : undefined),
};
