import { Inject, Injectable } from '@nestjs/common';
import { APP_POOL } from '@setu/platform';
import { notWithheld, pageCursor, readPageCursor, RowTables, visibleTo, type Visibility } from '@setu/subscriptions';
import type { Pool } from 'pg';
import type { ListedAction, ListedMeeting, MeetingRecord } from './listed-meeting.js';

type Paged = Readonly<{
  visibleTo: Visibility;
  /** From the page before. */
  cursor?: string;
  /** 1 to 200. */
  limit: number;
}>;
export type MeetingsRequest = Paged;
/** `now`: the instant by which `overdue` is judged. `owner`: only actions of this organisation. */
export type ActionsRequest = Paged & Readonly<{ now: string; owner?: string; state?: 'open' | 'closed' }>;

/** `total` counts all that fit, not only this page. `next` is absent on the last page. */
type Page<Item> = Readonly<{ items: readonly Item[]; total: number; next?: string }>;
export type MeetingsPage = Page<ListedMeeting>;
export type ActionsPage = Page<ListedAction>;

type Row<Line> = { id: string; sort_key: string; line: Line };

const at = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const list = (of: string, from: string): string => `coalesce((SELECT jsonb_agg(${of}) ${from}), '[]')`;

const LINE = `
  'id', m.meeting_id, 'convenor', m.convenor, 'meetsAt', ${at('m.meets_at')}, 'convenedAt', ${at('m.convened_at')},
  'agendaCodes', m.agenda_codes, 'revision', m.revision,
  'participants', ${list("jsonb_build_object('org', p.org_ref, 'side', p.side) ORDER BY p.side, p.org_ref", 'FROM views.meeting_participant p WHERE p.meeting_id = m.meeting_id')},
  'minutes', CASE WHEN (SELECT count(DISTINCT side) FROM views.meeting_approval v WHERE v.meeting_id = m.meeting_id AND NOT v.lapsed) = 2
                  THEN 'approved' ELSE 'open' END`;

/** What came of an action is left out if it is withheld from the reader. */
const action = (now: string, withheld: `$${number}`): string => `jsonb_strip_nulls(jsonb_build_object(
  'id', a.action_id, 'meetingId', a.meeting_id, 'owner', a.owner, 'byOrg', a.by_org, 'topicCode', a.topic_code, 'due', ${at('a.due')},
  'text', a.text, 'agreedAt', ${at('a.agreed_at')},
  'progress', CASE WHEN a.progress_code IS NOT NULL THEN jsonb_build_object('code', a.progress_code, 'at', ${at('a.progress_at')}) END,
  'result', CASE WHEN a.result_code IS NOT NULL AND ${notWithheld('a.result_id', withheld)} THEN jsonb_build_object('code', a.result_code, 'id', a.result_id) END,
  'closed', CASE WHEN a.closed_at IS NOT NULL
                 THEN jsonb_build_object('outcomeCode', a.outcome_code, 'by', a.closed_by, 'at', ${at('a.closed_at')}) END,
  'overdue', a.closed_at IS NULL AND a.due < ${now}::timestamptz))`;
const INPUT = `jsonb_build_object('id', i.input_id, 'by', i.recorded_by, 'fromOrg', i.from_org, 'topicCode', i.topic_code,
  'text', i.text, 'recordedAt', ${at('i.recorded_at')}) ORDER BY i.revision`;
const APPROVAL = `jsonb_build_object('side', v.side, 'by', v.approved_by, 'byOrg', v.by_org, 'upTo', v.up_to,
  'at', ${at('v.approved_at')}, 'lapsed', v.lapsed) ORDER BY v.revision`;

const takesPart = (meeting: string, organisations: string): string =>
  `(${organisations}::uuid[] IS NULL OR EXISTS (SELECT 1 FROM views.meeting_participant p
      WHERE p.meeting_id = ${meeting} AND p.org_ref = ANY (${organisations})))`;
const MEETINGS = 'meets';
const ACTIONS = 'due';

/** Meetings and what they agreed, for those who take part. */
@Injectable()
export class Meetings {
  static readonly table = new RowTables([
    'meeting',
    'meeting_participant',
    'meeting_input',
    'meeting_action',
    'meeting_approval',
  ]);

  constructor(@Inject(APP_POOL) private readonly pool: Pool) {}

  /** The meeting, or undefined if the view knows none of that id. Whether the reader may see it was decided before. */
  async find(
    id: string,
    { now, withheld }: Readonly<{ now: string; withheld: readonly string[] }>,
  ): Promise<MeetingRecord | undefined> {
    const { rows } = await this.pool.query<{ line: MeetingRecord }>(
      `SELECT jsonb_strip_nulls(jsonb_build_object(${LINE}, 'agenda', m.agenda, 'minutesRevision', m.minutes_revision,
         'inputs', ${list(INPUT, 'FROM views.meeting_input i WHERE i.meeting_id = m.meeting_id')},
         'actions', ${list(`${action('$1', '$3')} ORDER BY a.revision`, 'FROM views.meeting_action a WHERE a.meeting_id = m.meeting_id')},
         'approvals', ${list(APPROVAL, 'FROM views.meeting_approval v WHERE v.meeting_id = m.meeting_id')})) AS line
       FROM views.meeting m WHERE m.meeting_id = $2`,
      [now, id, withheld],
    );
    return rows[0]?.line;
  }

  /** One page of meetings, latest first. @throws DomainError cursor.invalid */
  async list({ visibleTo: visibility, cursor, limit }: MeetingsRequest): Promise<MeetingsPage> {
    const [meetsAt = null, id = null] = cursor === undefined ? [] : readPageCursor(cursor, MEETINGS, ['instant', 'uuid']);
    const readers = visibleTo(visibility);
    const fits = `FROM views.meeting m WHERE ${takesPart('m.meeting_id', '$1')}`;
    const { rows } = await this.pool.query<Row<ListedMeeting>>(
      `SELECT m.meeting_id AS id, ${at('m.meets_at')} AS sort_key, jsonb_build_object(${LINE},
         'inputs', (SELECT count(*) FROM views.meeting_input i WHERE i.meeting_id = m.meeting_id),
         'openActions', (SELECT count(*) FROM views.meeting_action a WHERE a.meeting_id = m.meeting_id AND a.closed_at IS NULL)) AS line
       ${fits} AND ($2::timestamptz IS NULL OR (m.meets_at, m.meeting_id) < ($2, $3::uuid))
       ORDER BY m.meets_at DESC, m.meeting_id DESC LIMIT $4`,
      [readers, meetsAt, id, limit + 1],
    );
    return page(rows, limit, MEETINGS, await this.#total(fits, [readers]));
  }

  /** One page of agreed actions, soonest due first. @throws DomainError cursor.invalid */
  async actions({ visibleTo: visibility, now, owner, state, cursor, limit }: ActionsRequest): Promise<ActionsPage> {
    const [due = null, id = null] = cursor === undefined ? [] : readPageCursor(cursor, ACTIONS, ['instant', 'uuid']);
    const filters = [visibleTo(visibility), owner ?? null, state ?? null];
    const fits = `FROM views.meeting_action a WHERE ${takesPart('a.meeting_id', '$1')}
      AND ($2::uuid IS NULL OR a.owner = $2) AND ($3::text IS NULL OR ($3 = 'open') = (a.closed_at IS NULL))`;
    const { rows } = await this.pool.query<Row<ListedAction>>(
      `SELECT a.action_id AS id, ${at('a.due')} AS sort_key, ${action('$4', '$8')} AS line
       ${fits} AND ($5::timestamptz IS NULL OR (a.due, a.action_id) > ($5, $6::uuid)) ORDER BY a.due, a.action_id LIMIT $7`,
      [...filters, now, due, id, limit + 1, visibility.withheld],
    );
    return page(rows, limit, ACTIONS, await this.#total(fits, filters));
  }

  async #total(fits: string, values: readonly unknown[]): Promise<number> {
    const { rows } = await this.pool.query<{ total: string }>(`SELECT count(*) AS total ${fits}`, [...values]);
    return Number(rows[0]?.total ?? 0);
  }
}

const page = <Line>(rows: readonly Row<Line>[], limit: number, sort: string, total: number): Page<Line> => {
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    items: rows.slice(0, limit).map(({ line }) => line),
    total,
    ...(last && { next: pageCursor(sort, [last.sort_key, last.id]) }),
  };
};
