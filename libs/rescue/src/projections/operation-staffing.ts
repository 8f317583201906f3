import type { RowChange } from '@setu/subscriptions';
import type { RecordedOperation } from '../integration/published/recorded-operation.js';

/** What an event changes in who was asked for officers and who sends whom, and in what else was arranged. */
export const staffingChanges = (event: RecordedOperation): readonly RowChange[] => {
  const operation_id = event.stream.id;
  const request = (requestId: string) => ({ table: 'operation_staffing', key: { operation_id, request_id: requestId } }) as const;
  const arrangement = { change: 'put', table: 'operation_arrangement', key: { operation_id, revision: event.revision } } as const;
  switch (event.type) {
    case 'StaffingRequested': {
      const { requestId, toStation, officers, women, neededBy } = event.data;
      const columns = { to_station: toStation, officers, women, needed_by: neededBy, requested_at: event.occurredAt.at };
      return [{ change: 'put', ...request(requestId), columns }];
    }
    case 'StaffingCommitted': {
      const { requestId, byUnit, officers } = event.data;
      return officers.map(({ staffRef, rank, gender }) => ({
        change: 'put',
        table: 'operation_officer',
        key: { operation_id, staff_ref: staffRef },
        columns: { request_id: requestId, by_unit: byUnit, rank, gender },
      }));
    }
    case 'StaffingDeclined': {
      const columns = { decline_reason: event.data.reasonCode, declined_at: event.occurredAt.at };
      return [{ change: 'set', ...request(event.data.requestId), columns }];
    }
    case 'StaffingEscalated':
      return [{ change: 'include', ...request(event.data.requestId), columns: { escalated_to: [event.data.toUnit] } }];
    case 'StaffingEscalationAcknowledged':
      return [{ change: 'include', ...request(event.data.requestId), columns: { escalation_taken_up_by: [event.data.byUnit] } }];
    case 'NgoPresenceArranged': {
      const { org, people, women } = event.data;
      return [{ ...arrangement, columns: { kind: 'presence', org_ref: org, people, women } }];
    }
    case 'ShelterReserved':
      return [{ ...arrangement, columns: { kind: 'shelter', org_ref: event.data.org, places: event.data.places } }];
    default:
      return [];
  }
};
