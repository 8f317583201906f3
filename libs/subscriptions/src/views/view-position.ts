import type { EventStore } from '@setu/event-store';
import type { Position, StreamName } from '@setu/kernel';
import type { Pool } from 'pg';
import { ViewBehind, ViewParked } from '../errors.js';
import { positionOf } from '../loop/lease.js';
import { progressNotices } from '../progress-notices.js';

/** `stream`: the one that the reader is about to read; if it is parked, there is nothing to wait for. `timeoutMs` default 2000. */
export type WaitOptions = Readonly<{ timeoutMs?: number; stream?: StreamName }>;

type Row = { store_id: string | null; position: string | null; parked: boolean };

const IS_PARKED = `EXISTS (SELECT 1 FROM subscriptions.parked p
                            WHERE p.name = c.name AND p.stream_category = $2 AND p.stream_id = $3) AS parked`;

/** Waits until a view has come to a position, so that a writer reads what she wrote. */
export class ViewPosition {
  constructor(
    private readonly pool: Pool,
    private readonly store: EventStore,
    private readonly pollMs: number,
  ) {}

  /**
   * @throws ViewBehind it took too long; @throws ViewParked the stream waits for somebody in this view;
   * @throws ForeignPosition the position is of another store.
   */
  async waitFor(view: string, position: Position, { timeoutMs = 2_000, stream }: WaitOptions = {}): Promise<void> {
    const deadline = performance.now() + timeoutMs;
    for (;;) {
      const notice = progressNotices.next(view, Math.max(1, Math.min(this.pollMs, deadline - performance.now())));
      if (await this.#reached(view, position, stream)) return;
      await notice;
      if (performance.now() >= deadline) {
        if (await this.#reached(view, position, stream)) return;
        throw new ViewBehind(view);
      }
    }
  }

  async #reached(view: string, position: Position, stream: StreamName | undefined): Promise<boolean> {
    const { rows } = await this.pool.query<Row>(
      `SELECT c.store_id, c.position, ${IS_PARKED} FROM subscriptions.checkpoint c WHERE c.name = $1`,
      [view, stream?.category ?? null, stream?.id ?? null],
    );
    const row = rows[0];
    if (!row) return false;
    if (stream && row.parked) throw new ViewParked(view, stream);
    const at = positionOf(row);
    return at !== undefined && this.store.comparePositions(at, position) >= 0;
  }
}
