export * from './change-log.js';
export * from './integration-feed.js';
export * from './messaging.module.js';
export * from './unknown-feed-cursor.js';
