import { onlyPresent, type Decided } from '@setu/kernel';
import { requireConcerned } from './authority-rules.js';
import type { OpenedCase } from './case.state.js';
import type { OpeningCommand } from './opening.commands.js';
import type { OpeningEvent } from './opening.events.js';
import type { OpeningState } from './opening.state.js';
import { refusal } from './refusal.js';

type CommandOf<T extends OpeningCommand['type']> = Extract<OpeningCommand, { type: T }>['data'];

/** The only decision that needs no case. */
export const decideOpenCase = ({
  now: _,
  actor,
  hasPartInOperation = false,
  ...opening
}: CommandOf<'OpenCase'>): readonly Decided<OpeningEvent>[] => {
  const { operationId } = opening;
  if (operationId !== undefined && !hasPartInOperation) throw refusal('case.operation-not-yours', { operationId });
  return [{ type: 'CaseOpened', data: onlyPresent({ ...opening, openedByOrg: actor.orgRef }) }];
};

export const decideRecordIdentity = (
  { now: _, actor, ...identity }: CommandOf<'RecordIdentity'>,
  state: OpenedCase,
): readonly Decided<OpeningEvent>[] => {
  requireConcerned(state, actor);
  const data = onlyPresent(identity);
  if (Object.keys(data).length === 0) throw refusal('identity.nothing-recorded');
  return [{ type: 'IdentityRecorded', data }];
};

export const evolveOpening = (opening: OpeningState, event: OpeningEvent): OpeningState => {
  switch (event.type) {
    case 'CaseOpened': {
      const { subjectRef, caseCode, gender, openedByOrg, operationId } = event.data;
      return { subjectRef, caseCode, gender, openedByOrg, operationId };
    }
    case 'IdentityRecorded':
      return opening;
  }
};
