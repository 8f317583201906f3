import type { ClientBase } from 'pg';
import { recordedLog } from '../recorded-log.js';
import { TestWorker } from '../running.js';
import { tally } from '../tally.js';
import type { WorkerTask, WorkerWord } from './messages.js';

// A process that runs the view `tally`. Any message of its parent stops it; so does the end of its parent.
const task = JSON.parse(process.argv[2] ?? '') as WorkerTask;
const tell = (kind: WorkerWord['kind']): void => void process.send?.({ kind } satisfies WorkerWord);

const view = tally();
let batches = 0;
const table: typeof view.table = {
  tables: view.table.tables,
  async apply(client: ClientBase, ...rest) {
    await view.table.apply(client, ...rest);
    if (++batches !== task.standstillIn) return;
    tell('standing-still');
    await new Promise(() => {});
  },
};
const log = await recordedLog(task.connectionString);
const worker = new TestWorker(task.connectionString, log, [{ ...view, table }], { maxBatch: 10, leaseMs: 1_500 }, ({ kind }) => {
  if (kind === 'started') tell('started');
  if (kind === 'batch') tell('committed');
});
worker.start();
process.on('disconnect', () => process.exit(1));
process.on('message', () => {
  void worker
    .stop()
    .then(() => log.close())
    .then(() => process.exit(0));
});
