export * from './application/queries/custody-board.query.js';
export * from './projections/custody-board-line.js';
export * from './projections/custody-board.table.js';
export * from './worklist-views.js';
export * from './worklist.module.js';
