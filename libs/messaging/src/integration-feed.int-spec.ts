import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PostgresEventStore, type StoredEvent } from '@setu/event-store';
import type { Position, Recorded } from '@setu/kernel';
import type { AnyEvent } from '@setu/subscriptions';
import { testDatabase, type TestDatabase } from '../../../infra/testing/test-database.js';
import { GrowingStream } from '../../event-store/testing/index.js';
import { IntegrationFeed } from './integration-feed.js';

type Told = Readonly<{ eventId: string; position: Position }>;

const WRITERS = 8;
const APPENDS = 40;
const LIMITS = [1, 7, 50];

const decode = (stored: StoredEvent) => ({ ...stored, data: {} }) as unknown as Recorded<AnyEvent>;
const publish = ({ type, eventId, position }: Recorded<AnyEvent>): readonly Told[] =>
  type === 'Internal' ? [] : [{ eventId, position }];

describe('The feed over PostgreSQL, read while others write', () => {
  let database: TestDatabase;
  const stores: PostgresEventStore[] = [];
  const opened = async (): Promise<PostgresEventStore> => {
    const store = await PostgresEventStore.open({ connectionString: database.urls.app });
    stores.push(store);
    return store;
  };
  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(async () => {
    for (const store of stores) await store.close();
    await database.drop();
  });

  it('leaves nothing out, gives nothing twice and keeps commit order, also for a reader that starts anew before every page', async () => {
    const writing = await Promise.all(Array.from({ length: 3 }, opened));
    const reading = await Promise.all([opened(), opened()]);
    let done = false;
    const writers = Promise.all(
      Array.from({ length: WRITERS }, async (_, writer) => {
        const stream = new GrowingStream(writer % 2 === 0 ? 'case' : 'tip');
        for (let turn = 0; turn < APPENDS; turn++)
          await stream.append(writing[writer % 3]!, [{ type: turn % 5 === 0 ? 'Internal' : 'Told' }, { type: 'Told' }]);
      }),
    ).then(() => (done = true));

    const readers = LIMITS.map(async (limit, reader) => {
      const seen: string[] = [];
      let cursor: string | undefined;
      for (let pages = 0; ; pages++) {
        const last = done;
        // Another store, another feed: as a reader that was killed and started again elsewhere.
        const feed = new IntegrationFeed<Told>({ store: reading[(pages + reader) % 2]!, decode, publish });
        const { signal } = new AbortController();
        const page = await feed.read({ limit, waitMs: 20, signal, ...(cursor !== undefined && { cursor }) });
        seen.push(...page.items.map(({ eventId }) => eventId));
        cursor = page.next;
        if (last && page.caughtUp && page.items.length === 0) return seen;
      }
    });
    await writers;
    const log = await reading[0].readAll(undefined, 10_000);
    const expected = log.filter(({ type }) => type === 'Told').map(({ eventId }) => eventId);
    expect(expected).toHaveLength(WRITERS * (2 * APPENDS - APPENDS / 5));
    for (const seen of await Promise.all(readers)) expect(seen).toEqual(expected);
  }, 60_000);
});
