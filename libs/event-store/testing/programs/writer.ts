import { PostgresEventStore } from '../../src/adapters/postgres/postgres.event-store.js';
import type { WriterTask, WriterWord } from './messages.js';
import { writeAtRandom } from './random-writer.js';

// A process that writes. Any message of its parent stops it; so does the end of its parent.
const task = JSON.parse(process.argv[2] ?? '') as WriterTask;
const stop = new AbortController();
process.on('message', () => stop.abort());
process.on('disconnect', () => process.exit(1));
const tell = (word: WriterWord): void => void process.send?.(word);

const store = await PostgresEventStore.open({ connectionString: task.connectionString });
await writeAtRandom(store, task, tell, stop.signal);
await store.close();
process.send?.({ kind: 'done' } satisfies WriterWord, () => process.exit(0));
