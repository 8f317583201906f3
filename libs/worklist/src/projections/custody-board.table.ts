import { Inject, Injectable } from '@nestjs/common';
import { APP_POOL } from '@setu/platform';
import {
  notWithheld,
  pageCursor,
  readPageCursor,
  RowTables,
  visibleTo,
  type CursorValue,
  type Visibility,
} from '@setu/subscriptions';
import type { Pool } from 'pg';
import type { BoardFault, BoardLine } from './custody-board-line.js';
import { boardLine, type BoardRow } from './custody-board-row.js';

/** `since`: longest with the same custodian first, those without custody last. `changed`: latest change first. */
export type BoardSort = 'since' | 'changed' | 'case-code';

export type BoardRequest = Readonly<{
  visibility: Visibility;
  /** The instant by which grounds and arrivals are judged. */
  now: string;
  custody?: BoardLine['custody'];
  /** Only lines of this custodian. */
  custodian?: string;
  /** Only lines with this fault. */
  wrong?: BoardFault;
  sort?: BoardSort;
  /** From the page before. */
  cursor?: string;
  /** 1 to 200, default 50. */
  limit?: number;
}>;

/** `total` counts all lines that fit, not only this page. `next` is absent on the last page. */
export type BoardPage = Readonly<{ lines: readonly BoardLine[]; total: number; next?: string }>;

const MOST_LINES = 200;

/** Rule 3, as the case itself judges it: whether the ground of a held custody was in force at $2. */
const LAPSED = `CASE b.footing
  WHEN 'statute' THEN EXISTS (SELECT 1 FROM views.custody_board_production p
                               WHERE p.case_id = b.case_id AND p.produced_at >= b.held_since AND p.produced_at <= $2)
  ELSE coalesce(least(g.in_force_until, g.ended_at) <= $2, false) END`;
const NOT_YET = `b.footing <> 'statute' AND coalesce(g.in_force_from > $2, true)`;
const CHILD_BY_CONSENT = `b.footing = 'consent' AND b.treated_as <> 'adult'`;
const LAID_AGAINST = (rules: string): string =>
  `EXISTS (SELECT 1 FROM unnest(b.laid_against) AS rule WHERE rule ~ '^rule-${rules}[.]')`;

const PARKED = `EXISTS (SELECT FROM subscriptions.parked p
                         WHERE p.name = 'custody-board' AND p.stream_category = 'case' AND p.stream_id = b.case_id)`;

/** The superior of a silent giver is shown what she may confirm (rule 1), not before she may. */
const CONCERNED_NOW = `(p.ground <> 'superior' OR b.unconfirmed_since + interval '1 hour' <= $2)`;

const WRONG = `array_remove(ARRAY[
  CASE WHEN ${PARKED} THEN 'not-up-to-date' END,
  CASE WHEN b.custody = 'held' AND b.died_at IS NOT NULL THEN 'death-reported' END,
  CASE WHEN b.missing_since IS NOT NULL THEN 'missing' END,
  CASE WHEN b.custody = 'never' AND b.died_at IS NULL THEN 'no-custodian' END,
  CASE WHEN b.custody = 'held' AND ${LAPSED} THEN 'basis-lapsed' END,
  CASE WHEN b.custody = 'held' AND (${NOT_YET} OR ${CHILD_BY_CONSENT} OR ${LAID_AGAINST('[35]')}) THEN 'basis-not-in-force' END,
  CASE WHEN ${LAID_AGAINST('4')} THEN 'placement-not-lawful' END,
  CASE WHEN q.questioned <> '{}' THEN 'basis-questioned' END,
  CASE WHEN b.handover_stage = 'refused-at-the-door' THEN 'refused-at-the-door' END,
  CASE WHEN b.handover_stage = 'dispatched' AND b.handover_expected_at < $2 THEN 'overdue' END,
  CASE WHEN b.unconfirmed_since IS NOT NULL THEN 'unconfirmed' END,
  CASE WHEN d.disputes IS NOT NULL THEN 'disputed' END,
  CASE WHEN b.conflicting OR b.receipt_conflicting THEN 'conflicting-times' END,
  CASE WHEN b.single_signed THEN 'single-signed' END
], NULL)`;

const LINES = `
  SELECT b.*, least(g.in_force_until, g.ended_at) AS basis_until, coalesce(d.disputes, '[]') AS disputes, q.questioned, ${WRONG} AS wrong
    FROM views.custody_board b
    LEFT JOIN views.custody_board_basis g ON g.case_id = b.case_id AND g.ref = b.basis_ref
    LEFT JOIN LATERAL (
      SELECT jsonb_agg(jsonb_build_object('disputeId', dispute_id, 'handoverId', handover_id, 'matterCode', matter_code) ORDER BY dispute_id)
        FROM views.custody_board_dispute WHERE case_id = b.case_id) AS d (disputes) ON true
    CROSS JOIN LATERAL (
      SELECT ARRAY(SELECT DISTINCT fact FROM views.custody_board_question
                    WHERE case_id = b.case_id AND b.custody = 'held'
                      AND about IN (CASE b.footing WHEN 'statute' THEN 'power-of-removal' ELSE b.basis_ref END, b.custodian_org::text)
                    ORDER BY fact)) AS q (questioned)
   WHERE ($1::uuid[] IS NULL
          OR EXISTS (SELECT 1 FROM views.custody_board_party p WHERE p.case_id = b.case_id AND p.org_ref = ANY ($1) AND ${CONCERNED_NOW}))
     AND ($3::text IS NULL OR b.custody = $3)
     AND ($4::uuid IS NULL OR b.custodian_org = $4)
     AND ${notWithheld('b.case_id', '$5')}`;

type Sort = Readonly<{ key: string; type: string; cursor: CursorValue; after: '>' | '<'; direction: 'ASC' | 'DESC' }>;
const SORTS: Readonly<Record<BoardSort, Sort>> = {
  since: { key: "coalesce(since, 'infinity')", type: 'timestamptz', cursor: 'instant', after: '>', direction: 'ASC' },
  changed: { key: 'last_recorded_at', type: 'timestamptz', cursor: 'instant', after: '<', direction: 'DESC' },
  'case-code': { key: 'case_code', type: 'text', cursor: 'text', after: '>', direction: 'ASC' },
};

/** The custody board: one line per person, for those whom the person's case concerns. */
@Injectable()
export class CustodyBoard {
  static readonly table = new RowTables([
    'custody_board',
    'custody_board_basis',
    'custody_board_dispute',
    'custody_board_party',
    'custody_board_production',
    'custody_board_question',
  ]);

  constructor(@Inject(APP_POOL) private readonly pool: Pool) {}

  /** One page of lines. @throws DomainError cursor.invalid */
  async list(request: BoardRequest): Promise<BoardPage> {
    const { sort = 'since', limit = 50 } = request;
    const { key, type, cursor, after, direction } = SORTS[sort];
    const most = Math.min(Math.max(Math.trunc(limit), 1), MOST_LINES);
    const from = request.cursor === undefined ? [null, null] : readPageCursor(request.cursor, sort, [cursor, 'uuid']);
    const filters = [...this.#filters(request), request.wrong ?? null];
    const { rows } = await this.pool.query<BoardRow & { sort_key: string }>(
      `SELECT *, (${key})::text AS sort_key FROM (${LINES}) AS line
        WHERE ($6::text IS NULL OR $6 = ANY (wrong)) AND ($7::text IS NULL OR (${key}, case_id) ${after} ($7::${type}, $8::uuid))
        ORDER BY ${key} ${direction}, case_id ${direction} LIMIT ${most + 1}`,
      [...filters, ...from],
    );
    const { rows: counted } = await this.pool.query<{ total: string }>(
      `SELECT count(*) AS total FROM (${LINES}) AS line WHERE $6::text IS NULL OR $6 = ANY (wrong)`,
      filters,
    );
    const page = rows.slice(0, most);
    const last = rows.length > most ? page.at(-1) : undefined;
    return {
      lines: page.map(boardLine),
      total: Number(counted[0]?.total ?? 0),
      ...(last && { next: pageCursor(sort, [last.sort_key, last.case_id]) }),
    };
  }

  /** The line of one person, or undefined for a case that there is not or that does not concern the reader. */
  async find(caseId: string, { visibility, now }: Pick<BoardRequest, 'visibility' | 'now'>): Promise<BoardLine | undefined> {
    const { rows } = await this.pool.query<BoardRow>(`SELECT * FROM (${LINES}) AS line WHERE case_id = $6`, [
      ...this.#filters({ visibility, now }),
      caseId,
    ]);
    return rows[0] && boardLine(rows[0]);
  }

  #filters({ visibility, now, custody, custodian }: BoardRequest): unknown[] {
    return [visibleTo(visibility), now, custody ?? null, custodian ?? null, visibility.withheld];
  }
}
