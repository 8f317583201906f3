import { Inject, Injectable } from '@nestjs/common';
import { APP_POOL } from '@setu/platform';
import { notWithheld, pageCursor, readPageCursor, visibleTo, type Visibility } from '@setu/subscriptions';
import type { Pool } from 'pg';
import { present } from './rows.js';
import { DECLINED } from './way-home.table.js';

export const FOLLOW_UP_STANDINGS = ['open', 'recorded', 'missed'] as const;
export type FollowUpStanding = (typeof FOLLOW_UP_STANDINGS)[number];

export type FollowUpsRequest = Readonly<{
  visibleTo: Visibility;
  /** `open` if left out. */
  standing?: FollowUpStanding;
  /** Only those due before this instant. */
  dueBefore?: string;
  cursor?: string;
  /** 1 to 200. */
  limit: number;
}>;

/** One follow-up that an organisation owes, or has seen to. */
export type ListedFollowUp = Readonly<{
  caseId: string;
  caseCode: string;
  dueAt: string;
  ownerOrg: string;
  standing: FollowUpStanding;
  missedReason?: string;
  contact?: string;
  outcome?: string;
  contactedAt?: string;
}>;
export type FollowUpsPage = Readonly<{ items: readonly ListedFollowUp[]; total: number; next?: string }>;

type Row = {
  case_id: string;
  case_code: string;
  due_at: Date;
  owner_org: string;
  standing: FollowUpStanding;
  missed_reason: string | null;
  contact: string | null;
  outcome: string | null;
  contacted_at: Date | null;
};

const itemOf = (row: Row): ListedFollowUp => ({
  caseId: row.case_id,
  caseCode: row.case_code,
  dueAt: row.due_at.toISOString(),
  ownerOrg: row.owner_org,
  standing: row.standing,
  ...present({
    missedReason: row.missed_reason,
    contact: row.contact,
    outcome: row.outcome,
    contactedAt: row.contacted_at && row.contacted_at.toISOString(),
  }),
});

const SORT = 'due';
const LISTED = `views.follow_up f JOIN views.way_home w USING (case_id)
  WHERE ($1::uuid[] IS NULL OR f.owner_org = ANY ($1)) AND f.standing = $2
    AND ($3::timestamptz IS NULL OR f.due_at < $3) AND NOT (f.standing = 'open' AND ${DECLINED})
    AND ${notWithheld('f.case_id', '$4')}`;

/** Follow-ups by the organisation that owes them, earliest first. */
@Injectable()
export class FollowUps {
  constructor(@Inject(APP_POOL) private readonly pool: Pool) {}

  /** One page of those that the reader may see. @throws DomainError cursor.invalid */
  async list({ visibleTo: visibility, standing = 'open', dueBefore, cursor, limit }: FollowUpsRequest): Promise<FollowUpsPage> {
    const [dueAt = null, caseId = null] = cursor === undefined ? [] : readPageCursor(cursor, SORT, ['instant', 'uuid']);
    const which = [visibleTo(visibility), standing, dueBefore ?? null, visibility.withheld];
    const { rows } = await this.pool.query<Row>(
      `SELECT f.*, coalesce((SELECT s.case_code FROM views.case_summary s WHERE s.case_id = f.case_id), '') AS case_code
       FROM ${LISTED} AND ($5::timestamptz IS NULL OR (f.due_at, f.case_id) > ($5, $6::uuid))
       ORDER BY f.due_at, f.case_id LIMIT $7`,
      [...which, dueAt, caseId, limit + 1],
    );
    const counted = await this.pool.query<{ total: string }>(`SELECT count(*) AS total FROM ${LISTED}`, which);
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return {
      items: rows.slice(0, limit).map(itemOf),
      total: Number(counted.rows[0]?.total ?? 0),
      ...(last && { next: pageCursor(SORT, [last.due_at.toISOString(), last.case_id]) }),
    };
  }
}
