import { Inject, Injectable } from '@nestjs/common';
import { APP_POOL } from '@setu/platform';
import { notWithheld, pageCursor, readPageCursor, RowTables, visibleTo, type Visibility } from '@setu/subscriptions';
import type { Pool } from 'pg';
import type { MissingStep, ReconciliationLine, ReconciliationStep } from './reconciliation-line.js';

export type ReconciliationRequest = Readonly<{
  visibleTo: Visibility;
  /** The instant by which the alarm is judged. */
  now: string;
  /** Only those who miss this step. */
  missing?: ReconciliationStep;
  /** Only those for whom the alarm is raised. */
  alarm?: boolean;
  /** From the page before. */
  cursor?: string;
  /** 1 to 200. */
  limit: number;
}>;

/** `total` and `alarms` count all that fit, not only this page. `next` is absent on the last page. */
export type ReconciliationPage = Readonly<{
  items: readonly ReconciliationLine[];
  total: number;
  alarms: number;
  next?: string;
}>;

type Row = {
  operation_id: string;
  subject_ref: string;
  lead_unit: string;
  removed_at: Date;
  recorded_at: Date;
  case_id: string | null;
  case_code: string | null;
  opened_at: Date | null;
  fir_at: Date | null;
  fir_refused_at: Date | null;
  produced_at: Date | null;
  ordered_at: Date | null;
  alarm: boolean;
};

/** Rule 7: after a minute. */
const PATIENCE = "interval '1 minute'";

const first = (stream: string, step: string): string =>
  `(SELECT min(t.at) FROM views.removed_person_step t WHERE t.stream_id = ${stream} AND t.step = '${step}')`;

/** $1 = the reader's organisations, or null for all; $2 = now; $3 = a step that is missing; $4 = alarms only; $5 = what is withheld from the reader. */
const LINES = `
  SELECT * FROM (
    SELECT p.*, c.case_id, c.case_code, c.opened_at,
           ${first('p.operation_id', 'fir')} AS fir_at, ${first('p.operation_id', 'fir-refused')} AS fir_refused_at,
           ${first('c.case_id', 'production')} AS produced_at, ${first('c.case_id', 'order')} AS ordered_at,
           c.case_id IS NULL AND p.recorded_at + ${PATIENCE} < $2::timestamptz AS alarm
      FROM views.removed_person p
      LEFT JOIN LATERAL (
        SELECT * FROM views.removed_person_case o
         WHERE o.operation_id = p.operation_id AND o.subject_ref = p.subject_ref ORDER BY o.opened_at, o.case_id LIMIT 1) AS c ON true
     WHERE ($1::uuid[] IS NULL OR p.lead_unit = ANY ($1)) AND ${notWithheld('p.operation_id', '$5')}) AS line
   WHERE (NOT $4::boolean OR alarm)
     AND CASE $3::text WHEN 'case' THEN case_id IS NULL WHEN 'fir' THEN fir_at IS NULL AND fir_refused_at IS NULL
                       WHEN 'production' THEN produced_at IS NULL WHEN 'order' THEN ordered_at IS NULL ELSE true END`;

const missingIn = (row: Row): readonly MissingStep[] => {
  const taken: readonly (readonly [ReconciliationStep, Date | null])[] = [
    ['case', row.opened_at],
    ['fir', row.fir_at ?? row.fir_refused_at],
    ['production', row.produced_at],
    ['order', row.ordered_at],
  ];
  let before = row.removed_at;
  const missing: MissingStep[] = [];
  for (const [step, at] of taken) {
    if (at === null) missing.push({ step, since: before.toISOString() });
    else if (at > before) before = at;
  }
  return missing;
};

const lineOf = (row: Row): ReconciliationLine => ({
  operationId: row.operation_id,
  subjectRef: row.subject_ref,
  leadUnit: row.lead_unit,
  removedAt: row.removed_at.toISOString(),
  recordedAt: row.recorded_at.toISOString(),
  ...(row.case_id !== null &&
    row.case_code !== null &&
    row.opened_at && { case: { id: row.case_id, code: row.case_code, openedAt: row.opened_at.toISOString() } }),
  ...((row.fir_at ?? row.fir_refused_at) && {
    fir: {
      ...(row.fir_at && { registeredAt: row.fir_at.toISOString() }),
      ...(row.fir_refused_at && { refusedAt: row.fir_refused_at.toISOString() }),
    },
  }),
  ...(row.produced_at && { producedAt: row.produced_at.toISOString() }),
  ...(row.ordered_at && { orderedAt: row.ordered_at.toISOString() }),
  missing: missingIn(row),
  alarm: row.alarm,
});
const SORT = 'removed';

/** Rescue-to-court reconciliation: everybody who was removed, and which step is missing for her. */
@Injectable()
export class Reconciliation {
  static readonly table = new RowTables(['removed_person', 'removed_person_case', 'removed_person_step']);

  constructor(@Inject(APP_POOL) private readonly pool: Pool) {}

  /** One page, who was removed first stands first. @throws DomainError cursor.invalid */
  async list({
    visibleTo: visibility,
    now,
    missing,
    alarm = false,
    cursor,
    limit,
  }: ReconciliationRequest): Promise<ReconciliationPage> {
    const [removedAt = null, id = null] = cursor === undefined ? [] : readPageCursor(cursor, SORT, ['instant', 'uuid']);
    const filters = [visibleTo(visibility), now, missing ?? null, alarm, visibility.withheld];
    const { rows } = await this.pool.query<Row>(
      `SELECT * FROM (${LINES}) AS line WHERE $6::timestamptz IS NULL OR (removed_at, subject_ref) > ($6, $7::uuid)
        ORDER BY removed_at, subject_ref LIMIT $8`,
      [...filters, removedAt, id, limit + 1],
    );
    const { rows: counted } = await this.pool.query<{ total: string; alarms: string }>(
      `SELECT count(*) AS total, count(*) FILTER (WHERE alarm) AS alarms FROM (${LINES}) AS line`,
      filters,
    );
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return {
      items: rows.slice(0, limit).map(lineOf),
      total: Number(counted[0]?.total ?? 0),
      alarms: Number(counted[0]?.alarms ?? 0),
      ...(last && { next: pageCursor(SORT, [last.removed_at.toISOString(), last.subject_ref]) }),
    };
  }
}
