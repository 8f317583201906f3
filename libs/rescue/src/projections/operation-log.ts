import type { RowChange } from '@setu/subscriptions';
import type { RecordedOperation } from '../integration/published/recorded-operation.js';
import { masked } from './masked.js';

/** One line of the live log: the event with its time, whoever recorded it, and what was not as it should be. */
export const logChange = (event: RecordedOperation): RowChange => {
  const { actor } = event;
  return {
    change: 'put',
    table: 'operation_event',
    key: { operation_id: event.stream.id, revision: event.revision },
    columns: {
      event_id: event.eventId,
      type: event.type,
      recorded_at: event.recordedAt,
      occurred_at: event.occurredAt.at,
      late_reason: event.lateReason ?? null,
      actor_user: actor.kind === 'person' ? actor.userRef : null,
      actor_org: actor.kind === 'person' ? actor.orgRef : null,
      actor_process: actor.kind === 'process' ? actor.process : null,
      deviations: event.deviations ?? [],
      data: masked(event.data),
    },
  };
};
