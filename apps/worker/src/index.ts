export { createWorker } from './create-worker.js';
export type { WorkerOptions } from './worker-options.js';
