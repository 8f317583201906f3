import type { Columns, Projection, RowChange } from '@setu/subscriptions';
import { OPERATION_EVENTS, type OperationEvent } from '../domain/operation-events.js';
import type { RecordedOperation } from '../integration/published/recorded-operation.js';
import { logChange } from './operation-log.js';
import { partyChanges } from './operation-parties.js';
import { staffingChanges } from './operation-staffing.js';

const proposed = ({ data, ...event }: RecordedOperation<'OperationProposed'>): Columns => ({
  lead_unit: data.leadUnit,
  route: data.route,
  standing: 'proposed',
  proposed_at: event.occurredAt.at,
  proposed_by: data.proposedBy,
  agreed_action: data.agreedActionId ?? null,
  tips: data.tipIds,
});

const authorised = ({ data, ...event }: RecordedOperation<'RescueAuthorised'>): Columns => ({
  standing: 'authorised',
  authority: data.authority,
  authorised_at: event.occurredAt.at,
  authorised_by: data.officerRef,
  appointment: data.appointmentRef ?? null,
  area: data.area,
  women_committed: data.womenCommitted,
  exception_code: data.exceptionCode ?? null,
  rules_version: data.rulesVersion,
});

const counted = ({ data, ...event }: RecordedOperation<'HeadcountReconciled'>): Columns => {
  const { found, removed, declinedToLeave, declinedChildren, accused } = data;
  const wrong = (event.deviations ?? []).filter((deviation) => deviation.startsWith('rule-7.'));
  return { counted: { found, removed, declinedToLeave, declinedChildren, accused, wrong }, count_overtaken: false };
};

const columnsOf = (event: RecordedOperation): Columns => {
  switch (event.type) {
    case 'OperationProposed':
      return proposed(event);
    case 'RescueAuthorised':
      return authorised(event);
    case 'OperationBriefed':
      return { standing: 'briefed', briefed_at: event.data.briefedAt, briefed_by: event.data.briefedBy };
    case 'PersonRemoved':
    case 'ArrestRecorded':
      return { count_overtaken: true };
    case 'HeadcountReconciled':
      return counted(event);
    case 'OperationConcluded':
      return { standing: 'concluded', ended_at: event.occurredAt.at, end_reason: event.data.headcountCode ?? null };
    case 'OperationStoodDown':
      return { standing: 'stood-down', ended_at: event.occurredAt.at, end_reason: event.data.reasonCode };
    default:
      return {};
  }
};

/** The first entry counts; one that is told after the operation was stood down does not open it again. */
const enteredChanges = (event: RecordedOperation): readonly RowChange[] => {
  if (event.type !== 'EntryMade') return [];
  const { enteredAt: entered_at } = event.data;
  const from = (standing: string, columns: Columns): RowChange => ({
    change: 'set',
    table: 'operation',
    key: { operation_id: event.stream.id, standing },
    columns,
  });
  const entered = { standing: 'entered', entered_at };
  return [from('proposed', entered), from('authorised', entered), from('briefed', entered), from('stood-down', { entered_at })];
};

const changesOf = (event: RecordedOperation): readonly RowChange[] => {
  const line = { table: 'operation', key: { operation_id: event.stream.id } } as const;
  const last = { revision: event.revision, last_recorded_at: event.recordedAt, position: event.position.value };
  const { deviations = [] } = event;
  return [
    { change: event.type === 'OperationProposed' ? 'put' : 'set', ...line, columns: { ...columnsOf(event), ...last } },
    ...enteredChanges(event),
    ...(deviations.length > 0 ? [{ change: 'include' as const, ...line, columns: { deviations } }] : []),
    ...staffingChanges(event),
    ...partyChanges(event),
    logChange(event),
  ];
};

/** Operations: how each stands, its staffing, arrangements and live log, whom it concerns, and who may not know of it. */
export const operationsProjection: Projection<OperationEvent> = {
  name: 'operations',
  version: 1,
  handles: OPERATION_EVENTS.map(({ type }) => type),
  project: (event) => changesOf(event),
};
