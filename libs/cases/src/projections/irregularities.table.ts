import { Inject, Injectable } from '@nestjs/common';
import { APP_POOL } from '@setu/platform';
import { notWithheld, pageCursor, readPageCursor, visibleTo, type Visibility } from '@setu/subscriptions';
import type { Pool } from 'pg';
import { present } from './rows.js';

export const IRREGULARITY_KINDS = ['deviation', 'late', 'correction'] as const;
export type IrregularityKind = (typeof IRREGULARITY_KINDS)[number];

export type IrregularitiesRequest = Readonly<{
  visibleTo: Visibility;
  kind?: IrregularityKind;
  /** Only in this case; whether the reader may see it was decided before. */
  caseId?: string;
  cursor?: string;
  /** 1 to 200. */
  limit: number;
}>;

/** An entry that deviates from a rule, was recorded late, or corrects another. */
export type Irregularity = Readonly<{
  caseId: string;
  caseCode: string;
  revision: number;
  eventId: string;
  type: string;
  occurredAt: string;
  recordedAt: string;
  late: boolean;
  lateReason?: string;
  deviations: readonly string[];
  /** Of a correction: the revision that it corrects. */
  corrects?: number;
  orgRef?: string;
}>;
export type IrregularitiesPage = Readonly<{ items: readonly Irregularity[]; total: number; next?: string }>;

type Row = {
  case_id: string;
  case_code: string;
  revision: number;
  event_id: string;
  type: string;
  occurred_at: Date;
  recorded_at: Date;
  late: boolean;
  late_reason: string | null;
  deviations: string[];
  corrects: number | null;
  actor_org: string | null;
};

const itemOf = (row: Row): Irregularity => ({
  caseId: row.case_id,
  caseCode: row.case_code,
  revision: row.revision,
  eventId: row.event_id,
  type: row.type,
  occurredAt: row.occurred_at.toISOString(),
  recordedAt: row.recorded_at.toISOString(),
  late: row.late,
  deviations: row.deviations,
  ...present({ lateReason: row.late_reason, corrects: row.corrects, orgRef: row.actor_org }),
});

const OF_KIND: Readonly<Record<IrregularityKind, string>> = {
  deviation: `e.deviations <> '{}'`,
  late: 'e.late',
  correction: `e.type = 'RecordCorrected'`,
};
const ANY_KIND = `(e.late OR e.deviations <> '{}' OR e.type = 'RecordCorrected')`;
const SORT = 'recorded';

/** Entries that deviate, are late or correct others, in the cases that concern an organisation; latest first. */
@Injectable()
export class Irregularities {
  constructor(@Inject(APP_POOL) private readonly pool: Pool) {}

  /** One page of those that the reader may see. @throws DomainError cursor.invalid */
  async list({ visibleTo: visibility, kind, caseId, cursor, limit }: IrregularitiesRequest): Promise<IrregularitiesPage> {
    const [recordedAt = null, eventId = null] = cursor === undefined ? [] : readPageCursor(cursor, SORT, ['instant', 'uuid']);
    const listed = `views.case_event e WHERE ${ANY_KIND} AND ${kind === undefined ? 'true' : OF_KIND[kind]}
      AND ($2::uuid IS NULL OR e.case_id = $2)
      AND ($1::uuid[] IS NULL OR EXISTS (SELECT FROM views.case_party p WHERE p.case_id = e.case_id AND p.org_ref = ANY ($1)
        AND p.ground <> 'referral-party'))
      AND ${notWithheld('e.case_id', '$3')}`;
    const which = [visibleTo(visibility), caseId ?? null, visibility.withheld];
    const { rows } = await this.pool.query<Row>(
      `SELECT e.*, (e.data ->> 'correctsRevision')::int AS corrects,
              coalesce((SELECT s.case_code FROM views.case_summary s WHERE s.case_id = e.case_id), '') AS case_code
       FROM ${listed} AND ($4::timestamptz IS NULL OR (e.recorded_at, e.event_id) < ($4, $5::uuid))
       ORDER BY e.recorded_at DESC, e.event_id DESC LIMIT $6`,
      [...which, recordedAt, eventId, limit + 1],
    );
    const counted = await this.pool.query<{ total: string }>(`SELECT count(*) AS total FROM ${listed}`, which);
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return {
      items: rows.slice(0, limit).map(itemOf),
      total: Number(counted.rows[0]?.total ?? 0),
      ...(last && { next: pageCursor(SORT, [last.recorded_at.toISOString(), last.event_id]) }),
    };
  }
}
