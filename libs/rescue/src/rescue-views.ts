import { viewSubscription, type ViewSubscription } from '@setu/subscriptions';
import { operationsProjection } from './projections/operations.projection.js';
import { Operations } from './projections/operations.table.js';
import { tipsProjection } from './projections/tips.projection.js';
import { Tips } from './projections/tips.table.js';

/** The views of tips and operations, to be kept up to date by whoever runs subscriptions. */
export const RESCUE_VIEWS: readonly ViewSubscription[] = [
  viewSubscription(tipsProjection, Tips.table),
  viewSubscription(operationsProjection, Operations.table),
];
