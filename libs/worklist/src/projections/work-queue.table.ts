import { Inject, Injectable } from '@nestjs/common';
import { APP_POOL } from '@setu/platform';
import { notWithheld, pageCursor, readPageCursor, RowTables, visibleTo, type Visibility } from '@setu/subscriptions';
import type { Pool } from 'pg';
import { QUEUE_STEPS, stepsOf, type QueueStep, type QueueTab } from './queue-steps.js';

/** Something that waits. Instants are ISO 8601 UTC. */
export type QueueItem = Readonly<{
  step: QueueStep;
  tab: Exclude<QueueTab, 'overdue'>;
  stream: Readonly<{ category: string; id: string }>;
  /** The handover, referral, request, action or due date that it is about. */
  ref: string;
  /** The public code of the case. */
  code?: string;
  /** From whom; absent for a party outside the network. */
  from?: string;
  /** For whom it waits. */
  waitsFor: readonly string[];
  since: string;
  dueAt?: string;
  overdue: boolean;
  urgency?: string;
  /** As the tip or the person was last assessed. */
  risk?: string;
  topic?: string;
}>;

export type QueueRequest = Readonly<{
  visibleTo: Visibility;
  /** The instant by which what is due is judged. */
  now: string;
  tab?: QueueTab;
  /** From the page before. */
  cursor?: string;
  /** 1 to 200. */
  limit: number;
}>;

/** `total` counts all that fit; `tabs` how much there is in each tab, whichever was asked for. `next` is absent on the last page. */
export type QueuePage = Readonly<{
  items: readonly QueueItem[];
  total: number;
  tabs: Readonly<Record<QueueTab, number>>;
  next?: string;
}>;

type Row = { line: Omit<QueueItem, 'tab'>; due_key: string; since_key: string; item_key: string };

const at = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** $1 = the reader's organisations, or null for all; $2 = now; $3 = what is withheld from her. */
const ITEMS = `
  SELECT * FROM (
    SELECT i.*, s.code, s.risk, coalesce(i.due_at, 'infinity') AS due_key, i.stream_id || i.matter || i.ref AS item_key,
           coalesce(i.due_at < $2::timestamptz, false) AS overdue,
           coalesce(i.asked_by, s.owner_org) AS asking,
           coalesce(i.asked_of, CASE i.matter WHEN 'basis' THEN s.custodian_org
             WHEN 'dispute' THEN CASE WHEN i.asked_by = h.from_org THEN h.to_org ELSE h.from_org END END) AS asked
      FROM views.queue_item i
      LEFT JOIN views.queue_stream s ON s.stream_id = i.stream_id
      LEFT JOIN views.queue_handover h ON h.handover_id = i.handover_id
     WHERE (i.shown_from IS NULL OR i.shown_from <= $2) AND ${notWithheld('i.stream_id', '$3')}) AS item
  CROSS JOIN LATERAL (SELECT array_remove(
    CASE waits_for WHEN 'asked' THEN ARRAY[asked] WHEN 'asking' THEN ARRAY[asking] ELSE ARRAY[asking, asked] END, NULL) AS waiting) AS w
  WHERE $1::uuid[] IS NULL OR waiting && $1`;

/** The other side: of two for whom it waits, the one that does not ask. */
const FROM = `CASE waits_for WHEN 'asked' THEN asking WHEN 'asking' THEN asked
  ELSE CASE WHEN $1::uuid[] IS NOT NULL AND asking = ANY ($1) THEN asked ELSE asking END END`;
const LINE = `jsonb_strip_nulls(jsonb_build_object('step', step, 'stream', jsonb_build_object('category', category, 'id', stream_id),
  'ref', ref, 'code', code, 'from', ${FROM}, 'waitsFor', waiting, 'since', ${at('since')}, 'dueAt', ${at('due_at')},
  'overdue', overdue, 'urgency', urgency, 'risk', risk, 'topic', topic))`;
const SORT = 'due';

/** What waits for an organisation: soonest due first, then what has waited longest. */
@Injectable()
export class WorkQueue {
  static readonly table = new RowTables(['queue_item', 'queue_stream', 'queue_handover']);

  constructor(@Inject(APP_POOL) private readonly pool: Pool) {}

  /** One page of the queue. @throws DomainError cursor.invalid */
  async list({ visibleTo: visibility, now, tab, cursor, limit }: QueueRequest): Promise<QueuePage> {
    const after = cursor === undefined ? [null, null, null] : readPageCursor(cursor, SORT, ['instant', 'instant', 'text']);
    const who = [visibleTo(visibility), now, visibility.withheld];
    const { rows } = await this.pool.query<Row>(
      `SELECT ${LINE} AS line, due_key::text, since::text AS since_key, item_key FROM (${ITEMS}) AS line
        WHERE ($4::text[] IS NULL OR step = ANY ($4)) AND (NOT $5::boolean OR overdue)
          AND ($6::text IS NULL OR (due_key, since, item_key) > ($6::timestamptz, $7::timestamptz, $8))
        ORDER BY due_key, since, item_key LIMIT $9`,
      [...who, tab === undefined || tab === 'overdue' ? null : stepsOf(tab), tab === 'overdue', ...after, limit + 1],
    );
    const tabs = await this.#tabs(who);
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return {
      items: rows.slice(0, limit).map(({ line }) => ({ ...line, tab: QUEUE_STEPS[line.step] })),
      total: tab === undefined ? tabs.all : tabs.each[tab],
      tabs: tabs.each,
      ...(last && { next: pageCursor(SORT, [last.due_key, last.since_key, last.item_key]) }),
    };
  }

  async #tabs(who: readonly unknown[]): Promise<{ all: number; each: Record<QueueTab, number> }> {
    const { rows } = await this.pool.query<{ step: QueueStep; items: string; overdue: string }>(
      `SELECT step, count(*) AS items, count(*) FILTER (WHERE overdue) AS overdue FROM (${ITEMS}) AS line GROUP BY step`,
      [...who],
    );
    const each: Record<QueueTab, number> = {
      'to-accept': 0,
      'in-transit': 0,
      'to-confirm': 0,
      returned: 0,
      'to-do': 0,
      overdue: 0,
    };
    for (const { step, items, overdue } of rows) {
      each[QUEUE_STEPS[step]] += Number(items);
      each.overdue += Number(overdue);
    }
    return { all: rows.reduce((sum, { items }) => sum + Number(items), 0), each };
  }
}
