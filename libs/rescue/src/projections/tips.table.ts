import { Inject, Injectable } from '@nestjs/common';
import { APP_POOL } from '@setu/platform';
import { notWithheld, pageCursor, readPageCursor, RowTables, visibleTo, type Visibility } from '@setu/subscriptions';
import type { Pool } from 'pg';
import { tipStandingOf, type TipStandingRow } from './tip-standing.js';
import type { ListedTip } from './listed-tip.js';
import type { SealedValue } from './sealed-value.js';

export type TipsRequest = Readonly<{
  visibleTo: Visibility;
  /** From the page before. */
  cursor?: string;
  /** 1 to 200. */
  limit: number;
}>;

/** `total` counts all that fit, not only this page. `next` is absent on the last page. */
export type TipsPage = Readonly<{ items: readonly ListedTip[]; total: number; next?: string }>;

type Row = {
  tip_id: string;
  area: string;
  channel: string;
  urgency: string;
  minor_suspected: string;
  people_estimate: string | null;
  received_at: Date;
  recorded_at: Date;
  receiving_org: string;
  from_org: string | null;
  premises: SealedValue | null;
  narrative: SealedValue | null;
  source: SealedValue | null;
  acknowledged_at: Date | null;
  acknowledged_by: string | null;
  acknowledged_by_unit: string | null;
  acknowledgement_number: string | null;
  revision: number;
} & TipStandingRow;

const acknowledgementOf = (row: Row): ListedTip['acknowledgement'] =>
  row.acknowledged_at && row.acknowledged_by && row.acknowledged_by_unit && row.acknowledgement_number
    ? {
        at: row.acknowledged_at.toISOString(),
        by: row.acknowledged_by,
        byUnit: row.acknowledged_by_unit,
        number: row.acknowledgement_number,
      }
    : undefined;

const tipOf = (row: Row): ListedTip => {
  const acknowledgement = acknowledgementOf(row);
  return {
    id: row.tip_id,
    area: row.area,
    channel: row.channel,
    urgency: row.urgency,
    minorSuspected: row.minor_suspected,
    ...(row.people_estimate !== null && { peopleEstimate: Number(row.people_estimate) }),
    receivedAt: row.received_at.toISOString(),
    recordedAt: row.recorded_at.toISOString(),
    receivingOrg: row.receiving_org,
    ...(row.from_org !== null && { fromOrg: row.from_org }),
    ...(row.premises && { premises: row.premises }),
    ...(row.narrative && { narrative: row.narrative }),
    ...(row.source && { source: row.source }),
    ...(acknowledgement && { acknowledgement }),
    ...tipStandingOf(row),
    revision: row.revision,
  };
};

const VISIBLE = `($1::uuid[] IS NULL OR receiving_org = ANY ($1) OR from_org = ANY ($1) OR escalated_to && $1)
  AND ${notWithheld('tip_id', '$2')}`;
const SORT = 'received';

/** Tips, latest first. */
@Injectable()
export class Tips {
  static readonly table = new RowTables(['tip']);

  constructor(@Inject(APP_POOL) private readonly pool: Pool) {}

  /** The tip, or undefined if the view knows none of that id. Whether the reader may see it was decided before. */
  async find(id: string): Promise<ListedTip | undefined> {
    const { rows } = await this.pool.query<Row>('SELECT * FROM views.tip WHERE tip_id = $1', [id]);
    return rows[0] && tipOf(rows[0]);
  }

  /** One page of those that the reader may see. @throws DomainError cursor.invalid */
  async list({ visibleTo: visibility, cursor, limit }: TipsRequest): Promise<TipsPage> {
    const [receivedAt = null, id = null] = cursor === undefined ? [] : readPageCursor(cursor, SORT, ['instant', 'uuid']);
    const readers = [visibleTo(visibility), visibility.withheld];
    const { rows } = await this.pool.query<Row>(
      `SELECT * FROM views.tip WHERE ${VISIBLE} AND ($3::timestamptz IS NULL OR (received_at, tip_id) < ($3, $4::uuid))
       ORDER BY received_at DESC, tip_id DESC LIMIT $5`,
      [...readers, receivedAt, id, limit + 1],
    );
    const counted = await this.pool.query<{ total: string }>(`SELECT count(*) AS total FROM views.tip WHERE ${VISIBLE}`, readers);
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return {
      items: rows.slice(0, limit).map(tipOf),
      total: Number(counted.rows[0]?.total ?? 0),
      ...(last && { next: pageCursor(SORT, [last.received_at.toISOString(), last.tip_id]) }),
    };
  }
}
