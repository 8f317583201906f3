import { viewSubscription, type ViewSubscription } from '@setu/subscriptions';
import { custodyBoardProjection } from './projections/custody-board.projection.js';
import { CustodyBoard } from './projections/custody-board.table.js';
import { reconciliationProjection } from './projections/reconciliation.projection.js';
import { Reconciliation } from './projections/reconciliation.table.js';
import { relianceProjection } from './projections/reliance.projection.js';
import { Reliance } from './projections/reliance.table.js';
import { workQueueProjection } from './projections/work-queue.projection.js';
import { WorkQueue } from './projections/work-queue.table.js';

/** The views that span contexts, to be kept up to date by whoever runs subscriptions. */
export const WORKLIST_VIEWS: readonly ViewSubscription[] = [
  viewSubscription(custodyBoardProjection, CustodyBoard.table),
  viewSubscription(workQueueProjection, WorkQueue.table),
  viewSubscription(reconciliationProjection, Reconciliation.table),
  viewSubscription(relianceProjection, Reliance.table),
];
