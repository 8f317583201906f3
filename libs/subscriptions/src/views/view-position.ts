import type { EventStore } from '@setu/event-store';
import type { Position, StreamName } from '@setu/kernel';
import type { Pool } from 'pg';
import { ViewBehind, ViewParked } from '../errors.js';
import { positionOf } from '../loop/lease.js';
import { parkedStreams, streamKey, type ParkedStream } from '../loop/parked-streams.js';
import { progressNotices } from '../progress-notices.js';

/**
 * `stream`: the one that the reader is about to read. If its events up to the position are parked, there is nothing to wait for. Without it
 * (a list) the stream counts to which the event at the position belongs: the reader's own write. `timeoutMs` default 2000.
 */
export type WaitOptions = Readonly<{ timeoutMs?: number; stream?: StreamName }>;

type Row = { store_id: string | null; position: string | null; any_parked: boolean };

/** Waits until a view has come to a position, so that a writer reads what she wrote. */
export class ViewPosition {
  constructor(
    private readonly pool: Pool,
    private readonly store: EventStore,
    private readonly pollMs: number,
  ) {}

  /**
   * @throws ViewBehind it took too long; @throws ViewParked what the reader is to see waits for somebody in this view;
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
      `SELECT c.store_id, c.position, EXISTS (SELECT 1 FROM subscriptions.parked p WHERE p.name = c.name) AS any_parked
         FROM subscriptions.checkpoint c WHERE c.name = $1`,
      [view],
    );
    const row = rows[0];
    const at = row && positionOf(row);
    if (!row || !at) return false;
    const reached = this.store.comparePositions(at, position) >= 0;
    if (row.any_parked && (reached || stream)) await this.#requireShown(view, position, stream);
    return reached;
  }

  /** @throws ViewParked if what was recorded up to the position, in the stream or in that of the event there, waits in this view. */
  async #requireShown(view: string, position: Position, stream: StreamName | undefined): Promise<void> {
    for (const parked of await parkedStreams(this.pool, view)) {
      const first = { storeId: position.storeId, value: parked.firstPosition };
      if (this.store.comparePositions(first, position) > 0) continue;
      if (stream ? streamKey(stream) === streamKey(parked.stream) : await this.#liesIn(parked, position))
        throw new ViewParked(view, parked.stream);
    }
  }

  async #liesIn({ stream, firstRevision }: ParkedStream, position: Position): Promise<boolean> {
    for await (const event of this.store.readStream(stream, { from: firstRevision })) {
      const order = this.store.comparePositions(event.position, position);
      if (order >= 0) return order === 0;
    }
    return false;
  }
}
