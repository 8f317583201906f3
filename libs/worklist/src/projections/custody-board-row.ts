import type { BoardHandover, BoardLine } from './custody-board-line.js';

/** A row as the board's query gives it. */
export type BoardRow = {
  case_id: string;
  case_code: string;
  custody: BoardLine['custody'];
  custodian_kind: 'organisation' | 'outside-party' | null;
  custodian_org: string | null;
  since: Date | null;
  since_recorded: Date | null;
  footing: NonNullable<BoardLine['footing']> | null;
  basis_ref: string | null;
  basis_until: Date | null;
  handover_id: string | null;
  handover_stage: BoardHandover['stage'] | null;
  handover_from: string | null;
  handover_to: string | null;
  handover_outside_kind: string | null;
  handover_planned_at: Date | null;
  handover_expected_at: Date | null;
  received_at: Date | null;
  unconfirmed_since: Date | null;
  missing_since: Date | null;
  died_at: Date | null;
  questioned: string[];
  laid_against: string[];
  disputes: BoardLine['disputes'];
  wrong: BoardLine['wrong'];
  ended_at: Date | null;
  end_reason: string | null;
  revision: number;
  last_recorded_at: Date;
};

const present = <T extends object>(values: T): { [K in keyof T]?: NonNullable<T[K]> } =>
  Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (value === null ? [] : [[name, value]]))) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };

const iso = (at: Date | null): string | null => at && at.toISOString();

const handoverOf = (row: BoardRow): BoardHandover | undefined =>
  row.handover_id && row.handover_stage && row.handover_from && row.handover_planned_at
    ? {
        handoverId: row.handover_id,
        stage: row.handover_stage,
        fromOrg: row.handover_from,
        plannedAt: row.handover_planned_at.toISOString(),
        ...present({
          toOrg: row.handover_to,
          outsideKind: row.handover_outside_kind,
          expectedAt: iso(row.handover_expected_at),
          receivedAt: iso(row.received_at),
          unconfirmedSince: iso(row.unconfirmed_since),
        }),
      }
    : undefined;

/** The line that a row means; what is null is left out. */
export const boardLine = (row: BoardRow): BoardLine => {
  const handover = handoverOf(row);
  return {
    caseId: row.case_id,
    caseCode: row.case_code,
    custody: row.custody,
    ...(row.custodian_kind && row.custodian_org && { custodian: { kind: row.custodian_kind, org: row.custodian_org } }),
    ...present({
      since: iso(row.since),
      sinceRecorded: iso(row.since_recorded),
      footing: row.footing,
      basisRef: row.basis_ref,
      basisUntil: iso(row.basis_until),
      missingSince: iso(row.missing_since),
      diedAt: iso(row.died_at),
      endedAt: iso(row.ended_at),
      endReason: row.end_reason,
    }),
    ...(handover && { handover }),
    questioned: row.questioned,
    laidAgainst: row.laid_against,
    disputes: row.disputes,
    wrong: row.wrong,
    revision: row.revision,
    lastRecordedAt: row.last_recorded_at.toISOString(),
  };
};
