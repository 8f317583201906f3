import { Inject, Injectable } from '@nestjs/common';
import { APP_POOL } from '@setu/platform';
import { notWithheld, pageCursor, readPageCursor, RowTables, visibleTo, type Visibility } from '@setu/subscriptions';
import type { Pool } from 'pg';
import type { ListedOperation, OwnShare, WholeOperation } from './listed-operation.js';
import {
  arrangementOf,
  listedOf,
  logEntryOf,
  officerOf,
  staffingOf,
  wholeOf,
  type ArrangementRow,
  type LogRow,
  type OfficerRow,
  type OperationRow,
  type StaffingRow,
} from './operation-rows.js';

export type OperationsRequest = Readonly<{
  visibleTo: Visibility;
  /** The reader herself: operations that name her are hers as well. */
  userRef: string;
  /** From the page before. */
  cursor?: string;
  /** 1 to 200. */
  limit: number;
}>;

/** `total` counts all that fit, not only this page. `next` is absent on the last page. */
export type OperationsPage = Readonly<{ items: readonly ListedOperation[]; total: number; next?: string }>;

const TABLES = [
  'operation',
  'operation_staffing',
  'operation_officer',
  'operation_arrangement',
  'operation_event',
  'operation_party',
  'operation_named',
  'operation_suspect',
];
const SORT = 'proposed';
/** $1 her organisations, or null for all; $2 she herself; $3 what is withheld from her. */
const VISIBLE = `($1::uuid[] IS NULL
    OR EXISTS (SELECT FROM views.operation_party AS p WHERE p.operation_id = o.operation_id AND p.org_ref = ANY ($1))
    OR EXISTS (SELECT FROM views.operation_named AS n WHERE n.operation_id = o.operation_id AND n.user_ref = $2))
  AND ${notWithheld('o.operation_id', '$3')}`;

/** Operations, latest first. */
@Injectable()
export class Operations {
  static readonly table = new RowTables(TABLES);

  constructor(@Inject(APP_POOL) private readonly pool: Pool) {}

  /** The whole operation, or undefined if the view knows none of that id. Whether the reader may see it was decided before. */
  async whole(id: string): Promise<WholeOperation | undefined> {
    const row = await this.#row(id);
    if (!row) return undefined;
    const { rows: log } = await this.pool.query<LogRow>(
      'SELECT * FROM views.operation_event WHERE operation_id = $1 ORDER BY revision',
      [id],
    );
    return { ...wholeOf(row), share: 'whole', ...(await this.#parts(id)), log: log.map(logEntryOf) };
  }

  /** What concerns one organisation that was only asked for officers or places. */
  async ownShare(id: string, orgRef: string): Promise<OwnShare | undefined> {
    const row = await this.#row(id);
    if (!row) return undefined;
    const { staffing, arrangements } = await this.#parts(id);
    const isOurs = (each: (typeof staffing)[number]): boolean =>
      each.toStation === orgRef || each.escalations.some(({ toUnit }) => toUnit === orgRef);
    return {
      ...listedOf(row),
      share: 'own',
      staffing: staffing.filter(isOurs),
      arrangements: arrangements.filter(({ org }) => org === orgRef),
      revision: row.revision,
    };
  }

  /** One page of those that the reader may know of. @throws DomainError cursor.invalid */
  async list({ visibleTo: visibility, userRef, cursor, limit }: OperationsRequest): Promise<OperationsPage> {
    const [proposedAt = null, id = null] = cursor === undefined ? [] : readPageCursor(cursor, SORT, ['instant', 'uuid']);
    const who = [visibleTo(visibility), userRef, visibility.withheld];
    const { rows } = await this.pool.query<OperationRow>(
      `SELECT * FROM views.operation AS o
       WHERE ${VISIBLE} AND ($4::timestamptz IS NULL OR (o.proposed_at, o.operation_id) < ($4, $5::uuid))
       ORDER BY o.proposed_at DESC, o.operation_id DESC LIMIT $6`,
      [...who, proposedAt, id, limit + 1],
    );
    const counted = await this.pool.query<{ total: string }>(
      `SELECT count(*) AS total FROM views.operation AS o WHERE ${VISIBLE}`,
      who,
    );
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return {
      items: rows.slice(0, limit).map(listedOf),
      total: Number(counted.rows[0]?.total ?? 0),
      ...(last && { next: pageCursor(SORT, [last.proposed_at.toISOString(), last.operation_id]) }),
    };
  }

  /** Operations that name her as suspect, as far as the view has come: by the keyed digest under which she stands in the record. */
  async suspecting(memberDigest: string): Promise<readonly string[]> {
    const { rows } = await this.pool.query<{ operation_id: string }>(
      'SELECT DISTINCT operation_id FROM views.operation_suspect WHERE member_digest = $1 AND NOT cleared',
      [memberDigest],
    );
    return rows.map(({ operation_id }) => operation_id);
  }

  async #row(id: string): Promise<OperationRow | undefined> {
    const { rows } = await this.pool.query<OperationRow>('SELECT * FROM views.operation WHERE operation_id = $1', [id]);
    return rows[0];
  }

  async #parts(id: string) {
    const [requests, sent, arranged] = await Promise.all([
      this.pool.query<StaffingRow>(
        'SELECT * FROM views.operation_staffing WHERE operation_id = $1 ORDER BY requested_at, request_id',
        [id],
      ),
      this.pool.query<OfficerRow>('SELECT * FROM views.operation_officer WHERE operation_id = $1 ORDER BY by_unit, staff_ref', [
        id,
      ]),
      this.pool.query<ArrangementRow>('SELECT * FROM views.operation_arrangement WHERE operation_id = $1 ORDER BY revision', [
        id,
      ]),
    ]);
    const officers = sent.rows.map(officerOf);
    return {
      staffing: requests.rows.map((row) => staffingOf(row, officers)),
      officers,
      arrangements: arranged.rows.map(arrangementOf),
    };
  }
}
