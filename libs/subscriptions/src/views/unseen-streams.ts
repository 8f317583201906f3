import type { EventStore } from '@setu/event-store';
import type { Pool } from 'pg';
import { positionOf } from '../loop/lease.js';
import { parkedStreams } from '../loop/parked-streams.js';

const PAGE = 500;

type Row = { store_id: string | null; position: string | null };

/** What a view does not show yet, read from the log itself: so an answer is as new as the log, however far the view has come. */
export class UnseenStreams {
  constructor(
    private readonly pool: Pool,
    private readonly store: EventStore,
  ) {}

  /**
   * Ids of the streams in which an event of one of these types lies behind the view: after its checkpoint, or in a stream that is parked in it.
   * Rows that are read from the view afterwards show the rest. The checkpoint is read first, so that nothing slips through between two looks.
   */
  async find(view: string, types: readonly string[]): Promise<ReadonlySet<string>> {
    const { rows } = await this.pool.query<Row>('SELECT store_id, position FROM subscriptions.checkpoint WHERE name = $1', [
      view,
    ]);
    const found = new Set<string>();
    for (const { stream, firstRevision } of await parkedStreams(this.pool, view))
      for await (const { type } of this.store.readStream(stream, { from: firstRevision }))
        if (types.includes(type)) found.add(stream.id);
    const at = rows[0] && positionOf(rows[0]);
    let after = at?.storeId === this.store.storeId ? at : undefined;
    for (;;) {
      const events = await this.store.readAll(after, PAGE);
      for (const { type, stream } of events) if (types.includes(type)) found.add(stream.id);
      if (events.length < PAGE) return found;
      after = events.at(-1)!.position;
    }
  }
}
