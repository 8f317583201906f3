export * from './projections/custody-board-line.js';
export * from './projections/custody-board.table.js';
export * from './worklist-views.js';
