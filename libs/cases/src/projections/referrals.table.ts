import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '@setu/kernel';
import { APP_POOL } from '@setu/platform';
import { notWithheld, pageCursor, readPageCursor, RowTables, visibleTo, type Visibility } from '@setu/subscriptions';
import type { Pool } from 'pg';
import { REFERRAL_URGENCIES, type ReferralUrgency } from '../domain/referral-codes.js';
import { iso, present } from './rows.js';

/** Where a referral lies: before the receiver, held by it, accepted, completed, or come back without having been carried out. */
export const REFERRAL_BOXES = ['to-accept', 'held', 'accepted', 'completed', 'returned'] as const;
export type ReferralBox = (typeof REFERRAL_BOXES)[number];

/** A referral as it stands. Instants are ISO 8601 UTC. */
export type ListedReferral = Readonly<{
  referralId: string;
  caseId: string;
  caseCode: string;
  stage: string;
  box: ReferralBox;
  fromOrg: string;
  toOrg: string;
  service: string;
  urgency: string;
  /** On what it rests: her consent, or a legal ground without it. */
  basis: Readonly<{ kind: 'consent'; consentId: string } | { kind: 'override'; ground: string }>;
  needs?: Readonly<{ sealed: string }>;
  reroutes?: string;
  reroutedTo?: string;
  sentAt: string;
  sentBy: string;
  receivedAt?: string;
  holdReason?: string;
  heldUntil?: string;
  acceptedAt?: string;
  cancellationRequestedAt?: string;
  /** `person` and `provider` are different. */
  declinedBy?: string;
  reasonCode?: string;
  outcome?: string;
  endedAt?: string;
  lastRecordedAt: string;
  revision: number;
}>;

export type ReferralsRequest = Readonly<{
  visibleTo: Visibility;
  /** Those that went to the reader's organisation, or came from it; both if left out. */
  direction?: 'received' | 'sent';
  box?: ReferralBox;
  caseId?: string;
  /** From the page before. */
  cursor?: string;
  /** 1 to 200. */
  limit: number;
}>;

/** `total` counts all that fit, not only this page. `next` is absent on the last page. */
export type ReferralsPage = Readonly<{ items: readonly ListedReferral[]; total: number; next?: string }>;

type Row = {
  referral_id: string;
  case_id: string;
  case_code: string;
  stage: string;
  box: ReferralBox;
  from_org: string;
  to_org: string;
  service: string;
  urgency: string;
  consent_id: string | null;
  override_ground: string | null;
  needs: { sealed: string } | null;
  reroutes: string | null;
  rerouted_to: string | null;
  sent_by: string;
  sent_at: Date;
  received_at: Date | null;
  hold_reason: string | null;
  held_until: Date | null;
  accepted_at: Date | null;
  cancellation_requested_at: Date | null;
  declined_by: string | null;
  reason_code: string | null;
  outcome: string | null;
  ended_at: Date | null;
  last_recorded_at: Date;
  revision: number;
};

const referralOf = (row: Row): ListedReferral => ({
  referralId: row.referral_id,
  caseId: row.case_id,
  caseCode: row.case_code,
  stage: row.stage,
  box: row.box,
  fromOrg: row.from_org,
  toOrg: row.to_org,
  service: row.service,
  urgency: row.urgency,
  basis:
    row.consent_id === null
      ? { kind: 'override', ground: row.override_ground ?? '' }
      : { kind: 'consent', consentId: row.consent_id },
  ...present({ needs: row.needs, reroutes: row.reroutes, reroutedTo: row.rerouted_to }),
  sentAt: row.sent_at.toISOString(),
  sentBy: row.sent_by,
  ...present({
    receivedAt: iso(row.received_at),
    holdReason: row.hold_reason,
    heldUntil: iso(row.held_until),
    acceptedAt: iso(row.accepted_at),
    cancellationRequestedAt: iso(row.cancellation_requested_at),
    declinedBy: row.declined_by,
    reasonCode: row.reason_code,
    outcome: row.outcome,
    endedAt: iso(row.ended_at),
  }),
  lastRecordedAt: row.last_recorded_at.toISOString(),
  revision: row.revision,
});

const VISIBLE = `($1::uuid[] IS NULL OR ($2::text IS DISTINCT FROM 'sent' AND r.to_org = ANY ($1))
  OR ($2::text IS DISTINCT FROM 'received' AND r.from_org = ANY ($1)))`;
const FROM = `FROM views.referral r JOIN views.referral_case c USING (case_id)
  WHERE ${VISIBLE} AND ($3::text IS NULL OR r.box = $3) AND ($4::uuid IS NULL OR r.case_id = $4)
    AND ${notWithheld('r.case_id', '$5')}`;
const SORT = 'urgency';

/** Referrals, the most urgent first and of those the longest waiting. Each sees those that went to her organisation or came from it. */
@Injectable()
export class Referrals {
  static readonly table = new RowTables(['referral', 'referral_case']);

  constructor(@Inject(APP_POOL) private readonly pool: Pool) {}

  /** The referral, or undefined if there is none of that id that the reader may see. */
  async find(referralId: string, visibility: Visibility): Promise<ListedReferral | undefined> {
    const { rows } = await this.pool.query<Row>(`SELECT * ${FROM} AND r.referral_id = $6`, [
      visibleTo(visibility),
      null,
      null,
      null,
      visibility.withheld,
      referralId,
    ]);
    return rows[0] && referralOf(rows[0]);
  }

  /** One page of those that the reader may see. @throws DomainError cursor.invalid */
  async list({ visibleTo: visibility, direction, box, caseId, cursor, limit }: ReferralsRequest): Promise<ReferralsPage> {
    const [urgency, sentAt = null, id = null] =
      cursor === undefined ? [] : readPageCursor(cursor, SORT, ['text', 'instant', 'uuid']);
    const rank = urgency === undefined ? null : REFERRAL_URGENCIES.indexOf(urgency as ReferralUrgency);
    if (rank === -1) throw new DomainError('cursor.invalid');
    const filters = [visibleTo(visibility), direction ?? null, box ?? null, caseId ?? null, visibility.withheld];
    const { rows } = await this.pool.query<Row>(
      `SELECT * ${FROM} AND ($6::integer IS NULL OR (r.urgency_rank, r.sent_at, r.referral_id) > ($6::integer, $7::timestamptz, $8::uuid))
       ORDER BY r.urgency_rank, r.sent_at, r.referral_id LIMIT $9`,
      [...filters, rank, sentAt, id, limit + 1],
    );
    const counted = await this.pool.query<{ total: string }>(`SELECT count(*) AS total ${FROM}`, filters);
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return {
      items: rows.slice(0, limit).map(referralOf),
      total: Number(counted.rows[0]?.total ?? 0),
      ...(last && { next: pageCursor(SORT, [last.urgency, last.sent_at.toISOString(), last.referral_id]) }),
    };
  }
}
