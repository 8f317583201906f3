import type { RowChange } from '@setu/subscriptions';
import type { RecordedOperation } from '../integration/published/recorded-operation.js';

/** Whom an event makes part of an operation: an organisation by its part, a person by her name; and who is, or is no longer, a suspect. */
export const partyChanges = (event: RecordedOperation): readonly RowChange[] => {
  const operation_id = event.stream.id;
  const party = (org_ref: string, part: string): RowChange => ({
    change: 'put',
    table: 'operation_party',
    key: { operation_id, org_ref, part },
    columns: {},
  });
  const named = (user_ref: string): RowChange => ({
    change: 'put',
    table: 'operation_named',
    key: { operation_id, user_ref },
    columns: {},
  });
  switch (event.type) {
    case 'OperationProposed':
      return [party(event.data.leadUnit, 'lead'), named(event.data.proposedBy)];
    case 'StaffingRequested':
      return [party(event.data.toStation, 'staff')];
    case 'StaffingEscalated':
      return [party(event.data.toUnit, 'staff')];
    case 'StaffingCommitted':
      return event.data.officers.map(({ staffRef }) => named(staffRef));
    case 'NgoPresenceArranged':
      return [party(event.data.org, 'present')];
    case 'ShelterReserved':
      return [party(event.data.org, 'shelter')];
    case 'GroundsRecorded':
    case 'RescueAuthorised':
      return [named(event.data.officerRef)];
    case 'SuspectNamed': {
      const { suspectRef: suspect_ref, memberDigest: member_digest = null } = event.data;
      const key = { operation_id, suspect_ref };
      return [{ change: 'put', table: 'operation_suspect', key, columns: { member_digest, cleared: false } }];
    }
    case 'SuspectCleared': {
      const key = { operation_id, suspect_ref: event.data.suspectRef };
      return [{ change: 'set', table: 'operation_suspect', key, columns: { cleared: true } }];
    }
    default:
      return [];
  }
};
