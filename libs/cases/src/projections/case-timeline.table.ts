import { Inject, Injectable } from '@nestjs/common';
import { APP_POOL } from '@setu/platform';
import { RowTables } from '@setu/subscriptions';
import type { Pool } from 'pg';
import { present } from './rows.js';

/** One event of a case. Instants are ISO 8601 UTC; personal values appear as `{"sealed": "<purpose>"}`. */
export type TimelineEntry = Readonly<{
  revision: number;
  eventId: string;
  type: string;
  recordedAt: string;
  occurredAt: Readonly<{ at: string; precision: string; source: string }>;
  /** Recorded more than 6 hours after it happened, or with a reason for being late. */
  late: boolean;
  lateReason?: string;
  actor: Readonly<{ kind: string; userRef?: string; orgRef?: string; role?: string; process?: string }>;
  onBehalfOf?: Readonly<{ party: string; heard: string }>;
  basis?: Readonly<{ kind: string; ref: string }>;
  deviations: readonly string[];
  data: Readonly<Record<string, unknown>>;
  leafHash: string;
}>;

type Row = {
  revision: number;
  event_id: string;
  type: string;
  recorded_at: Date;
  occurred_at: Date;
  precision: string;
  source: string;
  late: boolean;
  late_reason: string | null;
  actor_kind: string;
  actor_user: string | null;
  actor_org: string | null;
  actor_role: string | null;
  actor_process: string | null;
  on_behalf_of: { party: string; heard: string } | null;
  basis_kind: string | null;
  basis_ref: string | null;
  deviations: string[];
  data: Record<string, unknown>;
  leaf_hash: string;
};

const entryOf = (row: Row): TimelineEntry => ({
  revision: row.revision,
  eventId: row.event_id,
  type: row.type,
  recordedAt: row.recorded_at.toISOString(),
  occurredAt: { at: row.occurred_at.toISOString(), precision: row.precision, source: row.source },
  late: row.late,
  actor: {
    kind: row.actor_kind,
    ...present({ userRef: row.actor_user, orgRef: row.actor_org, role: row.actor_role, process: row.actor_process }),
  },
  ...present({ lateReason: row.late_reason, onBehalfOf: row.on_behalf_of }),
  ...(row.basis_kind !== null && row.basis_ref !== null && { basis: { kind: row.basis_kind, ref: row.basis_ref } }),
  deviations: row.deviations,
  data: row.data,
  leafHash: row.leaf_hash,
});

/** The timeline of each case. */
@Injectable()
export class CaseTimeline {
  static readonly table = new RowTables(['case_event']);

  constructor(@Inject(APP_POOL) private readonly pool: Pool) {}

  /** Every event of a case in recorded order, none left out. */
  async entries(caseId: string): Promise<readonly TimelineEntry[]> {
    const { rows } = await this.pool.query<Row>('SELECT * FROM views.case_event WHERE case_id = $1 ORDER BY revision', [caseId]);
    return rows.map(entryOf);
  }

  /** Cases that were opened for people whom one of these operations removed. */
  async openedIn(operations: readonly string[]): Promise<readonly string[]> {
    const { rows } = await this.pool.query<{ case_id: string }>(
      `SELECT case_id FROM views.case_event WHERE type = 'CaseOpened' AND data ->> 'operationId' = ANY ($1)`,
      [operations],
    );
    return rows.map(({ case_id }) => case_id);
  }
}
