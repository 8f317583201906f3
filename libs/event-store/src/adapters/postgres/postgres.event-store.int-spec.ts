import { testDatabase } from '../../../../../infra/testing/test-database.js';
import { eventStoreContract } from '../../../testing/event-store-contract.js';
import { SeverableConnection } from '../../../testing/severable-connection.js';
import { PostgresEventStore, type PostgresEventStoreOptions } from './postgres.event-store.js';

/** Small pages, so that streams span several; no polling, so that only a notice can wake a reader. */
const SETTINGS = { pageSize: 4, pollMs: 600_000 };

eventStoreContract('PostgresEventStore', async () => {
  const database = await testDatabase();
  const opened: Readonly<{ close(): Promise<void> }>[] = [];
  const open = async (options: Partial<PostgresEventStoreOptions> = {}): Promise<PostgresEventStore> => {
    const store = await PostgresEventStore.open({ connectionString: database.urls.app, ...SETTINGS, ...options });
    opened.unshift(store);
    return store;
  };
  return {
    store: await open(),
    another: open,
    unreachable: async () => {
      const wire = await SeverableConnection.to(database.urls.app);
      opened.push(wire);
      const store = await open({ connectionString: wire.url, patienceMs: 300 });
      wire.cut();
      return store;
    },
    stop: async () => {
      for (const each of opened) await each.close();
      await database.drop();
    },
  };
});
