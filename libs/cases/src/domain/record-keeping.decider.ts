import { onlyPresent, requireHonestTime, type Decided } from '@setu/kernel';
import { requireConcerned } from './authority-rules.js';
import type { OpenedCase } from './case.state.js';
import { checklistOf } from './closing-rules.js';
import { CORRECTABLE, type CorrectableType, type Patch } from './correctable-fields.js';
import { requireNoNewLaw } from './correction-rules.js';
import type { RecordKeepingCommand } from './record-keeping.commands.js';
import type { RecordKeepingEvent } from './record-keeping.events.js';
import type { Entry } from './record-keeping.state.js';
import { refusal } from './refusal.js';

type Decision = readonly Decided<RecordKeepingEvent>[];
type CommandOf<T extends RecordKeepingCommand['type']> = Extract<RecordKeepingCommand, { type: T }>['data'];

const isCorrectable = (type: string): type is CorrectableType => Object.hasOwn(CORRECTABLE, type);

/** Rule 12. Only what is listed for that type of entry: a custodian, a party or the identity of an order takes a new act. */
const requireCorrectable = ({ type }: Entry, patch: Patch): CorrectableType => {
  if (!isCorrectable(type)) throw refusal('correction.not-of-this-entry', { type });
  const listed: readonly string[] = CORRECTABLE[type].fields;
  const other = Object.keys(patch).find((field) => !listed.includes(field));
  if (other !== undefined) throw refusal('correction.not-of-this-field', { type, field: other });
  return type;
};

const requirePossible = (type: CorrectableType, { values }: Entry, patch: Patch, now: string): void => {
  const rule = CORRECTABLE[type];
  const happened = 'happened' in rule ? patch[rule.happened] : undefined;
  if (happened !== undefined) {
    const occurredAt = { at: happened, precision: 'exact', source: 'document' } as const;
    requireHonestTime({ occurredAt, lateReason: 'other' }, now);
  }
  const { from, until, givenAt, expires } = { ...values, ...patch };
  if (from !== undefined && until !== undefined && until <= from) throw refusal('order.ends-before-it-begins', { from, until });
  if (givenAt !== undefined && expires !== undefined && expires <= givenAt)
    throw refusal('consent.ends-before-it-begins', { givenAt, expires });
};

const decideCorrectRecord = (
  { now, actor, correctsEventId, reasonCode, patch, note }: CommandOf<'CorrectRecord'>,
  state: OpenedCase,
): Decision => {
  requireConcerned(state, actor);
  const entry = state.record.entries[correctsEventId];
  if (!entry) throw refusal('correction.unknown-entry', { correctsEventId });
  const correctsType = requireCorrectable(entry, patch);
  const changed = onlyPresent(
    Object.fromEntries(Object.entries(patch).filter(([field, value]) => entry.values[field as keyof Patch] !== value)) as Patch,
  );
  const fields = Object.keys(changed) as (keyof Patch)[];
  if (fields.length === 0) throw refusal('correction.changes-nothing');
  requirePossible(correctsType, entry, changed, now);
  requireNoNewLaw(state, { actor, type: correctsType, entry, changed });
  const former = Object.fromEntries(
    fields.flatMap((field) => (entry.values[field] === undefined ? [] : [[field, entry.values[field]]])),
  ) as Patch;
  const names = { correctsEventId, correctsRevision: entry.revision, correctsType, ref: entry.ref };
  const data = { ...names, reasonCode, patch: changed, former, by: actor.userRef, byOrg: actor.orgRef, note };
  return [{ type: 'RecordCorrected', data: onlyPresent(data) }];
};

const decideRecordDelayReason = ({ now: _, actor, ...delay }: CommandOf<'RecordDelayReason'>, state: OpenedCase): Decision => {
  requireConcerned(state, actor);
  return [{ type: 'DelayReasonRecorded', data: onlyPresent({ ...delay, by: actor.userRef, byOrg: actor.orgRef }) }];
};

const decideCloseCase = ({ now: _, actor, reasonCode, note }: CommandOf<'CloseCase'>, state: OpenedCase): Decision => {
  requireConcerned(state, actor);
  const data = { reasonCode, checklist: checklistOf(state), by: actor.userRef, byOrg: actor.orgRef, note };
  return [{ type: 'CaseClosed', data: onlyPresent(data) }];
};

const decideReopenCase = ({ now: _, actor, reasonCode, note }: CommandOf<'ReopenCase'>, state: OpenedCase): Decision => {
  requireConcerned(state, actor);
  if (!state.record.closed) throw refusal('case.not-closed');
  return [{ type: 'CaseReopened', data: onlyPresent({ reasonCode, by: actor.userRef, byOrg: actor.orgRef, note }) }];
};

/** Corrections, reasons for delay, closing and reopening. */
export const decideRecordKeeping = (command: RecordKeepingCommand, state: OpenedCase): Decision => {
  switch (command.type) {
    case 'CorrectRecord':
      return decideCorrectRecord(command.data, state);
    case 'RecordDelayReason':
      return decideRecordDelayReason(command.data, state);
    case 'CloseCase':
      return decideCloseCase(command.data, state);
    case 'ReopenCase':
      return decideReopenCase(command.data, state);
  }
};
