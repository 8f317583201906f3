export * from './event-log.js';
export * from './running.js';
export * from './tally.js';
export * from './until.js';
export * from './rows-in-memory.js';
export * from './recorded-log.js';
