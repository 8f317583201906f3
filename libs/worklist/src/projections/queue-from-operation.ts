import type { OperationPublished } from '@setu/rescue';
import type { RowChange } from '@setu/subscriptions';
import { allDone, isDone, moves, streamKnown, waits } from './queue-change.js';

/** A request for officers waits for the station, when it is declined for the lead unit, and when it is escalated for the unit above. */
export const queueFromOperation = (event: OperationPublished): readonly RowChange[] => {
  const { operationId } = event;
  switch (event.type) {
    case 'rescue.operation-proposed.v1':
      return [streamKnown('put', operationId, { owner_org: event.data.leadUnit })];
    case 'rescue.staffing-requested.v1': {
      const { requestId, toStation, neededBy } = event.data;
      return [
        waits({ category: 'operation', id: operationId }, 'staffing', requestId, {
          step: 'staffing-to-answer',
          waits_for: 'asked',
          asked_of: toStation,
          since: event.recordedAt,
          due_at: neededBy,
        }),
      ];
    }
    case 'rescue.staffing-committed.v1':
      return [isDone(operationId, 'staffing', event.data.requestId)];
    case 'rescue.staffing-declined.v1':
      return [
        moves(operationId, 'staffing', event.data.requestId, {
          step: 'staffing-declined',
          waits_for: 'asking',
          since: event.recordedAt,
        }),
      ];
    case 'rescue.staffing-escalated.v1': {
      const { requestId, toUnit } = event.data;
      return [
        moves(operationId, 'staffing', requestId, {
          step: 'staffing-escalation-to-acknowledge',
          waits_for: 'asked',
          asked_of: toUnit,
          since: event.recordedAt,
        }),
      ];
    }
    case 'rescue.staffing-escalation-acknowledged.v1':
      return [
        moves(operationId, 'staffing', event.data.requestId, {
          step: 'staffing-to-answer',
          waits_for: 'asked',
          since: event.recordedAt,
        }),
      ];
    case 'rescue.operation-concluded.v1':
    case 'rescue.operation-stood-down.v1':
      return [allDone(operationId)];
    default:
      return [];
  }
};
