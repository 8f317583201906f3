export * from './given.js';
export * from './every-refusal.js';
