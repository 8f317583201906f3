export * from './event-store-contract.js';
export * from './events-to-append.js';
export * from './growing-stream.js';
export type * from './store-under-test.js';
