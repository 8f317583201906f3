export * from './event-store-contract.js';
export * from './events-to-append.js';
export * from './growing-stream.js';
export * from './store-under-test.js';
