import { PostgresEventStore } from '../../src/adapters/postgres/postgres.event-store.js';
import type { ReaderTask, ReaderWord } from './messages.js';

// A process that follows all events from the very first. Any message of its parent stops it; so does the end of its parent.
const task = JSON.parse(process.argv[2] ?? '') as ReaderTask;
const stop = new AbortController();
process.on('message', () => stop.abort());
process.on('disconnect', () => process.exit(1));
const tell = (word: ReaderWord): void => void process.send?.(word);

const store = await PostgresEventStore.open({ connectionString: task.connectionString });
tell({ kind: 'following' });
for await (const { events } of store.subscribe(undefined, { signal: stop.signal, maxBatch: task.maxBatch }))
  tell({ kind: 'batch', eventIds: events.map(({ eventId }) => eventId) });
await store.close();
process.exit(0);
