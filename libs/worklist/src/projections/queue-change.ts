import type { Columns, RowChange } from '@setu/subscriptions';
import type { QueueStep } from './queue-steps.js';

/** What kind of thing waits; with the stream and `ref` it names one line. */
export type QueueMatter =
  'tip' | 'tip-escalation' | 'staffing' | 'handover' | 'dispute' | 'referral' | 'home' | 'follow-up' | 'basis' | 'action';

/**
 * For whom it waits: who was asked, who asked, or both. Who that is stands in the line, or follows from the stream (its owner, its custodian) or
 * from the handover.
 */
export type WaitsFor = 'asked' | 'asking' | 'both';

export type QueueColumns = Readonly<{
  step: QueueStep;
  waits_for: WaitsFor;
  since: string;
  asked_by?: string | null;
  asked_of?: string | null;
  due_at?: string | null;
  /** Shown from then on; absent = at once. */
  shown_from?: string | null;
  urgency?: string | null;
  topic?: string | null;
  handover_id?: string | null;
}>;

const key = (streamId: string, matter: QueueMatter, ref: string): Columns => ({ stream_id: streamId, matter, ref });

/** Something waits from now on. */
export const waits = (
  { category, id }: Readonly<{ category: string; id: string }>,
  matter: QueueMatter,
  ref: string,
  columns: QueueColumns,
): RowChange => ({ change: 'put', table: 'queue_item', key: key(id, matter, ref), columns: { category, ...columns } });

/** It waits for something else, or for somebody else. */
export const moves = (streamId: string, matter: QueueMatter, ref: string, columns: Partial<QueueColumns>): RowChange => ({
  change: 'set',
  table: 'queue_item',
  key: key(streamId, matter, ref),
  columns,
});

/** It is done. */
export const isDone = (streamId: string, matter: QueueMatter, ref: string): RowChange => ({
  change: 'delete',
  table: 'queue_item',
  key: key(streamId, matter, ref),
});

/** All lines of a stream that fit are gone. */
export const allDone = (streamId: string, narrowed: Columns = {}): RowChange => ({
  change: 'delete',
  table: 'queue_item',
  key: { stream_id: streamId, ...narrowed },
});

/** What is known of the stream that lines belong to. */
export const streamKnown = (
  change: 'put' | 'set',
  streamId: string,
  columns: Readonly<{ owner_org?: string; custodian_org?: string | null; code?: string; risk?: string }>,
): RowChange => ({ change, table: 'queue_stream', key: { stream_id: streamId }, columns });
