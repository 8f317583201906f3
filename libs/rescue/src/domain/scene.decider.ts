import { onlyPresent } from '@setu/kernel';
import type { Decided, Occurrence } from '@setu/kernel';
import { certainlyBefore } from './coarse-time.js';
import { headcountDeviations } from './headcount.js';
import type { OperationDeviation } from './operation-codes.js';
import { requireKnownSuspect, requireTeam } from './operation-rules.js';
import type { ProposedOperation } from './operation.state.js';
import { refusal } from './refusal.js';
import { reported } from './reported.js';
import { ROUTE_REQUIREMENTS } from './route-requirements.js';
import type { SceneCommand } from './scene.commands.js';
import type { SceneEvent } from './scene.events.js';

type Decision = readonly Decided<SceneEvent>[];
type CommandOf<T extends SceneCommand['type']> = Extract<SceneCommand, { type: T }>['data'];

/** When it happened, as stated; a time that was not stated is now. */
const stated = (occurrence: Occurrence | undefined, now: string) =>
  occurrence?.occurredAt ?? ({ at: now, precision: 'exact' } as const);

/** What happened is never refused because the operation had ended; it is shown that it is told afterwards. */
const afterTheEnd = ({ ending }: ProposedOperation): readonly OperationDeviation[] =>
  ending === undefined ? [] : ['rule-12.after-the-end'];

/** Rule 6: two women officers unless excepted, grounds before entry, two witnesses called, one a woman, or reasons. */
const entryDeviations = (
  { womenOfficers, shortfallCode }: CommandOf<'RecordEntry'>,
  enteredAt: string,
  { route, authority, planning }: ProposedOperation,
): readonly OperationDeviation[] => {
  const needed = ROUTE_REQUIREMENTS[route];
  const found: OperationDeviation[] = [];
  if (!authority.authorised) found.push('rule-6.not-authorised');
  if (womenOfficers < needed.womenOfficers && shortfallCode === undefined && authority.authorised?.exception !== true)
    found.push('rule-6.fewer-than-two-women-officers');
  if (needed.groundsBeforeEntry && !authority.grounds.some(({ recordedAt }) => recordedAt <= enteredAt))
    found.push('rule-6.grounds-not-before-entry');
  if (shortfallCode !== undefined) return found;
  if (planning.witnesses.length < needed.witnesses) found.push('rule-6.fewer-than-two-witnesses-called');
  if (planning.witnesses.filter(({ gender }) => gender === 'female').length < needed.womenWitnesses)
    found.push('rule-6.no-woman-witness-called');
  return found;
};

const decideEntry = (command: CommandOf<'RecordEntry'>, state: ProposedOperation): Decision => {
  const { now, entered, womenOfficers, witnesses, shortfallCode, note } = command;
  const enteredAt = entered?.occurredAt.at ?? now;
  const deviations = [...entryDeviations(command, enteredAt, state), ...afterTheEnd(state)];
  const data = { enteredAt, womenOfficers, witnesses, shortfallCode, note };
  return [{ type: 'EntryMade', data: onlyPresent(data), ...reported(entered, now, deviations) }];
};

const decideRemoval = ({ now, actor: _, removed, ...person }: CommandOf<'RecordRemoval'>, state: ProposedOperation): Decision => {
  const { subjectRef, childrenRefs } = person;
  if (state.scene.removed.some((each) => each.subjectRef === subjectRef))
    throw refusal('removal.already-recorded', { subjectRef });
  const stranger = childrenRefs.find((child) => !state.scene.removed.some((each) => each.subjectRef === child));
  if (stranger !== undefined) throw refusal('removal.child-not-recorded', { child: stranger });
  const when = stated(removed, now);
  const { enteredAt } = state.scene;
  const early: readonly OperationDeviation[] =
    enteredAt === undefined || certainlyBefore(when, enteredAt) ? ['rule-6.removed-before-entry'] : [];
  const data = { ...person, leadUnit: state.leadUnit, route: state.route, removedAt: when.at };
  return [{ type: 'PersonRemoved', data: onlyPresent(data), ...reported(removed, now, [...early, ...afterTheEnd(state)]) }];
};

/** Rule 12: an arrest before the FIR is an order of events that law does not foresee; it is recorded and flagged. */
const decideArrest = (
  { now, suspectRef, minted, by, arrested }: CommandOf<'RecordArrest'>,
  state: ProposedOperation,
): Decision => {
  if (state.scene.arrested.includes(suspectRef)) throw refusal('arrest.already-recorded', { suspectRef });
  requireKnownSuspect(state, suspectRef, minted);
  const when = stated(arrested, now);
  const early: readonly OperationDeviation[] = state.law.firs.some(({ registeredAt }) => !certainlyBefore(when, registeredAt))
    ? []
    : ['rule-12.arrest-before-fir'];
  return [{ type: 'ArrestRecorded', data: { suspectRef, by, arrestedAt: when.at }, ...reported(arrested, now, early) }];
};

const decideHeadcount = (
  { now, actor: _, counted, ...numbers }: CommandOf<'ReconcileHeadcount'>,
  state: ProposedOperation,
): Decision => {
  if (numbers.declinedChildren > numbers.declinedToLeave)
    throw refusal('headcount.more-children-than-declined', {
      children: String(numbers.declinedChildren),
      declined: String(numbers.declinedToLeave),
    });
  const deviations = [...headcountDeviations(numbers, state.scene), ...afterTheEnd(state)];
  return [{ type: 'HeadcountReconciled', data: onlyPresent(numbers), ...reported(counted, now, deviations) }];
};

/** Reports from where the team went in. None is refused for a broken rule; only what contradicts the record is. */
export const decideScene = (command: SceneCommand, state: ProposedOperation): Decision => {
  requireTeam(state, command.data.actor);
  switch (command.type) {
    case 'RecordEntry':
      return decideEntry(command.data, state);
    case 'RecordRemoval':
      return decideRemoval(command.data, state);
    case 'RecordArrest':
      return decideArrest(command.data, state);
    case 'ServeSearchList': {
      const { now, hash, servedOn, signedByWitnesses, served } = command.data;
      return [{ type: 'SearchListServed', data: { hash, servedOn, signedByWitnesses }, ...reported(served, now) }];
    }
    case 'LinkSceneRecording': {
      const { recordingId, sid, sha256 } = command.data;
      return [{ type: 'SceneRecordingLinked', data: { recordingId, sid, sha256 } }];
    }
    case 'ListEvidence': {
      const { now, items, taken } = command.data;
      if (items.length === 0) throw refusal('evidence.nothing-listed');
      return [{ type: 'EvidenceListed', data: { items: items.map(onlyPresent) }, ...reported(taken, now) }];
    }
    case 'ReconcileHeadcount':
      return decideHeadcount(command.data, state);
  }
};
