import { viewSubscription, type ViewSubscription } from '@setu/subscriptions';
import { custodyBoardProjection } from './projections/custody-board.projection.js';
import { CustodyBoard } from './projections/custody-board.table.js';

/** The views that span contexts, to be kept up to date by whoever runs subscriptions. */
export const WORKLIST_VIEWS: readonly ViewSubscription[] = [viewSubscription(custodyBoardProjection, CustodyBoard.table)];
