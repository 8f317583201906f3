import type {
  ListedOperation,
  LogEntry,
  ShownArrangement,
  ShownHeadcount,
  ShownOfficer,
  ShownStaffing,
  WholeOperation,
} from './listed-operation.js';
import { present } from './present.js';

export type OperationRow = {
  operation_id: string;
  lead_unit: string;
  route: string;
  standing: string;
  proposed_at: Date;
  proposed_by: string;
  agreed_action: string | null;
  tips: string[];
  authority: string | null;
  authorised_at: Date | null;
  authorised_by: string | null;
  appointment: string | null;
  area: string | null;
  women_committed: number | null;
  exception_code: string | null;
  rules_version: number | null;
  briefed_at: Date | null;
  briefed_by: string | null;
  entered_at: Date | null;
  counted: Omit<ShownHeadcount, 'overtaken'> | null;
  count_overtaken: boolean;
  ended_at: Date | null;
  end_reason: string | null;
  deviations: string[];
  revision: number;
};

export type StaffingRow = {
  request_id: string;
  to_station: string;
  officers: number;
  women: number;
  needed_by: Date;
  requested_at: Date;
  decline_reason: string | null;
  declined_at: Date | null;
  escalated_to: string[];
  escalation_taken_up_by: string[];
};
export type OfficerRow = { staff_ref: string; request_id: string; by_unit: string; rank: string; gender: string };
export type ArrangementRow = {
  kind: string;
  org_ref: string;
  people: number | null;
  women: number | null;
  places: number | null;
};
export type LogRow = {
  revision: number;
  event_id: string;
  type: string;
  recorded_at: Date;
  occurred_at: Date;
  late_reason: string | null;
  actor_user: string | null;
  actor_org: string | null;
  deviations: string[];
  data: Record<string, unknown>;
};

export const listedOf = (row: OperationRow): ListedOperation => ({
  id: row.operation_id,
  leadUnit: row.lead_unit,
  standing: row.standing,
  proposedAt: row.proposed_at.toISOString(),
  ...present({ endedAt: row.ended_at?.toISOString() }),
});

export const officerOf = ({ staff_ref, request_id, by_unit, rank, gender }: OfficerRow): ShownOfficer => ({
  staffRef: staff_ref,
  byUnit: by_unit,
  requestId: request_id,
  rank,
  gender,
});

export const staffingOf = (row: StaffingRow, officers: readonly ShownOfficer[]): ShownStaffing => {
  const sent = officers.filter(({ requestId }) => requestId === row.request_id);
  const { decline_reason: reason, declined_at: at } = row;
  return {
    requestId: row.request_id,
    toStation: row.to_station,
    asked: {
      officers: row.officers,
      women: row.women,
      neededBy: row.needed_by.toISOString(),
      at: row.requested_at.toISOString(),
    },
    committed: { officers: sent.length, women: sent.filter(({ gender }) => gender === 'female').length },
    ...(reason !== null && at !== null && { declined: { reason, at: at.toISOString() } }),
    escalations: row.escalated_to.map((toUnit) => ({ toUnit, takenUp: row.escalation_taken_up_by.includes(toUnit) })),
  };
};

export const arrangementOf = ({ kind, org_ref: org, people, women, places }: ArrangementRow): ShownArrangement => ({
  kind,
  org,
  ...present({ people, women, places }),
});

export const logEntryOf = (row: LogRow): LogEntry => ({
  revision: row.revision,
  eventId: row.event_id,
  type: row.type,
  recordedAt: row.recorded_at.toISOString(),
  occurredAt: row.occurred_at.toISOString(),
  ...present({ lateReason: row.late_reason }),
  ...(row.actor_user !== null && row.actor_org !== null && { by: { userRef: row.actor_user, orgRef: row.actor_org } }),
  deviations: row.deviations,
  data: row.data,
});

const authorityOf = (row: OperationRow): WholeOperation['authority'] => {
  const { authority: kind, authorised_at: at, authorised_by: officer, area, women_committed, rules_version } = row;
  if (kind === null || at === null || officer === null || area === null) return undefined;
  return {
    kind,
    at: at.toISOString(),
    officer,
    area,
    womenCommitted: women_committed ?? 0,
    rulesVersion: rules_version ?? 0,
    ...present({ appointment: row.appointment, exception: row.exception_code }),
  };
};

/** What the row of an operation says to those who see it whole. */
export const wholeOf = (row: OperationRow): Omit<WholeOperation, 'share' | 'staffing' | 'officers' | 'arrangements' | 'log'> => {
  const authority = authorityOf(row);
  return {
    ...listedOf(row),
    route: row.route,
    tips: row.tips,
    proposedBy: row.proposed_by,
    ...present({ agreedActionId: row.agreed_action, enteredAt: row.entered_at?.toISOString(), endReason: row.end_reason }),
    ...(authority && { authority }),
    ...(row.briefed_at && row.briefed_by && { briefing: { at: row.briefed_at.toISOString(), by: row.briefed_by } }),
    ...(row.counted && { headcount: { ...row.counted, overtaken: row.count_overtaken } }),
    deviations: row.deviations,
    revision: row.revision,
  };
};
