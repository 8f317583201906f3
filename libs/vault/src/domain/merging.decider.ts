import { onlyPresent, Sensitive, type Decided, type Decider } from '@setu/kernel';
import { casesOfOnePerson, type Merge } from './cases-of-one-person.js';
import type { MergeCasesCommand, MergingCommand, SplitCasesCommand } from './merging.commands.js';
import type { MergingEvent } from './merging.events.js';
import type { MergingState } from './merging.state.js';
import { refusal } from './refusal.js';

const decideMerge = (command: MergeCasesCommand['data'], state: MergingState): readonly Decided<MergingEvent>[] => {
  const { own, other, merges, mergeId, recognisedBy, note } = command;
  if (own.caseId === other.caseId) throw refusal('merge.with-itself');
  if (casesOfOnePerson(own.caseId, merges).has(other.caseId)) throw refusal('merge.already-one-person');
  const linked: MergingEvent = { type: 'CaseLinked', data: { caseId: new Sensitive(own.caseId) } };
  const otherCaseId = new Sensitive(other.caseId);
  const otherSubjectRef = new Sensitive(other.subjectRef);
  const merged: MergingEvent = {
    type: 'CaseMerged',
    data: onlyPresent({ mergeId, otherCaseId, otherSubjectRef, recognisedBy, note }),
  };
  return state.linked ? [merged] : [linked, merged];
};

const decideSplit = (command: SplitCasesCommand['data'], state: MergingState): readonly Decided<MergingEvent>[] => {
  const { own, other, merges, reasonCode, note } = command;
  const isOfBoth = ({ cases }: Merge): boolean => cases.includes(own.caseId) && cases.includes(other.caseId);
  const merge = own.caseId === other.caseId ? undefined : merges.find(isOfBoth);
  if (merge && state.merges[merge.mergeId] === 'stands')
    return [{ type: 'CaseSplit', data: onlyPresent({ mergeId: merge.mergeId, reasonCode, note }) }];
  const throughAnother = own.caseId !== other.caseId && !merge && casesOfOnePerson(own.caseId, merges).has(other.caseId);
  throw refusal(throughAnother ? 'merge.through-another-case' : 'merge.not-merged');
};

const decide = (command: MergingCommand, state: MergingState): readonly Decided<MergingEvent>[] =>
  command.type === 'MergeCases' ? decideMerge(command.data, state) : decideSplit(command.data, state);

const evolve = (state: MergingState, event: MergingEvent): MergingState => {
  switch (event.type) {
    case 'CaseLinked':
      return { ...state, linked: true };
    case 'CaseMerged':
      return { ...state, merges: { ...state.merges, [event.data.mergeId]: 'stands' } };
    case 'CaseSplit':
      return { ...state, merges: { ...state.merges, [event.data.mergeId]: 'split' } };
  }
};

/** The rules of what the vault knows of one person: which case is hers, and which others are. */
export const mergingDecider: Decider<MergingState, MergingCommand, MergingEvent> = {
  initial: { linked: false, merges: {} },
  decide,
  evolve,
};
