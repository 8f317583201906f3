import type { Personal, Recorded } from '@setu/kernel';
import type { Columns, ColumnValue, Projection } from '@setu/subscriptions';
import type { TipEvent } from '../domain/tip.events.js';

/** A sealed value as a view may hold it: its purpose and nothing else. */
const sealed = (value: Personal | undefined): ColumnValue =>
  value !== undefined && 'purpose' in value ? { sealed: value.purpose } : null;

const received = ({ data, ...event }: Recorded<Extract<TipEvent, { type: 'TipReceived' }>>): Columns => ({
  area: data.area,
  channel: data.channel,
  urgency: data.urgency,
  minor_suspected: data.minorSuspected,
  people_estimate: data.peopleEstimate ?? null,
  received_at: event.occurredAt.at,
  recorded_at: event.recordedAt,
  receiving_org: data.receivingOrg,
  from_org: data.fromOrg ?? null,
  premises: sealed(data.premises),
  narrative: sealed(data.narrative),
});

const changed = (event: Recorded<TipEvent>): Columns => {
  switch (event.type) {
    case 'TipReceived':
      return received(event);
    case 'TipSourceSealed':
      return { source: sealed(event.data.source) };
    case 'TipAcknowledged':
      return {
        acknowledged_at: event.data.acknowledgedAt,
        acknowledged_by: event.data.by,
        acknowledged_by_unit: event.data.byUnit,
        acknowledgement_number: event.data.ackNumber,
      };
  }
};

/** Tips with their receipt; premises, narrative and source only as `{"sealed": "<purpose>"}`. */
export const tipsProjection: Projection<TipEvent> = {
  name: 'tips',
  version: 1,
  handles: ['TipReceived', 'TipSourceSealed', 'TipAcknowledged'],
  project: (event) => [
    {
      change: event.type === 'TipReceived' ? 'put' : 'set',
      table: 'tip',
      key: { tip_id: event.stream.id },
      columns: {
        ...changed(event),
        revision: event.revision,
        last_recorded_at: event.recordedAt,
        position: event.position.value,
      },
    },
  ],
};
