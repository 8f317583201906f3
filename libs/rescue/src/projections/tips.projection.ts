import type { Recorded } from '@setu/kernel';
import type { Columns, Projection, RowChange } from '@setu/subscriptions';
import { TIP_EVENTS, type TipEvent } from '../domain/tip.events.js';
import { sealedColumn } from './sealed-column.js';

type Of<Type extends TipEvent['type']> = Recorded<Extract<TipEvent, { type: Type }>>;

const received = ({ data, ...event }: Of<'TipReceived'>): Columns => ({
  area: data.area,
  channel: data.channel,
  urgency: data.urgency,
  minor_suspected: data.minorSuspected,
  people_estimate: data.peopleEstimate ?? null,
  received_at: event.occurredAt.at,
  recorded_at: event.recordedAt,
  receiving_org: data.receivingOrg,
  from_org: data.fromOrg ?? null,
  premises: sealedColumn(data.premises),
  narrative: sealedColumn(data.narrative),
});

const closed = ({ data }: Of<'TipClosedWithoutAction'>): Columns => ({
  standing: 'closed',
  closing_reason: data.reasonCode,
  closed_by: data.officerRef,
  closing_approved_by: data.approverRef,
  closing_note: sealedColumn(data.note),
});

/** A tip that was closed and is escalated is open again. */
const REOPENED: Columns = {
  standing: 'open',
  closing_reason: null,
  closed_by: null,
  closing_approved_by: null,
  closing_note: null,
};

const columnsOf = (event: Recorded<TipEvent>): Columns => {
  switch (event.type) {
    case 'TipReceived':
      return received(event);
    case 'TipSourceSealed':
      return { source: sealedColumn(event.data.source) };
    case 'TipSignedByInformant':
      return { signed_at: event.data.signedAt };
    case 'TipAcknowledged':
      return {
        acknowledged_at: event.data.acknowledgedAt,
        acknowledged_by: event.data.by,
        acknowledged_by_unit: event.data.byUnit,
        acknowledgement_number: event.data.ackNumber,
      };
    case 'TipEnteredInGeneralDiary':
      return {
        diary_station: event.data.station,
        diary_number: sealedColumn(event.data.gdNumber),
        diary_time: event.data.gdTime,
      };
    case 'TipAssessed':
      return { risk_level: event.data.riskLevel, risk_factors: event.data.factorCodes, assessed_by: event.data.byUnit };
    case 'TipVerified':
      return {
        verification: event.data.outcome,
        verified_by: event.data.byUnit,
        verification_note: sealedColumn(event.data.note),
      };
    case 'TipMerged':
      return { standing: 'merged', merged_into: event.data.into };
    case 'TipEscalated':
      return REOPENED;
    case 'TipEscalationAcknowledged':
      return {};
    case 'TipActedUpon':
      return { standing: 'acted-upon' };
    case 'TipClosedWithoutAction':
      return closed(event);
  }
};

const included = (event: Recorded<TipEvent>): Readonly<Record<string, readonly string[]>> | undefined => {
  switch (event.type) {
    case 'TipEscalated':
      return { escalated_to: [event.data.toUnit] };
    case 'TipEscalationAcknowledged':
      return { escalation_taken_up_by: [event.data.byUnit] };
    case 'TipActedUpon':
      return { operations: [event.data.operationId] };
    default:
      return undefined;
  }
};

const changesOf = (event: Recorded<TipEvent>): readonly RowChange[] => {
  const line = { table: 'tip', key: { tip_id: event.stream.id } } as const;
  const last = { revision: event.revision, last_recorded_at: event.recordedAt, position: event.position.value };
  const columns = included(event);
  return [
    { change: event.type === 'TipReceived' ? 'put' : 'set', ...line, columns: { ...columnsOf(event), ...last } },
    ...(columns ? [{ change: 'include' as const, ...line, columns }] : []),
  ];
};

/** Tips with their receipt and what became of them; what was said, where and by whom only as `{"sealed": "<purpose>"}`. */
export const tipsProjection: Projection<TipEvent> = {
  name: 'tips',
  version: 2,
  handles: TIP_EVENTS.map(({ type }) => type),
  project: changesOf,
};
