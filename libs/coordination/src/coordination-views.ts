import { viewSubscription, type ViewSubscription } from '@setu/subscriptions';
import { meetingsProjection } from './projections/meetings.projection.js';
import { Meetings } from './projections/meetings.table.js';

/** The views of meetings, to be kept up to date by whoever runs subscriptions. */
export const COORDINATION_VIEWS: readonly ViewSubscription[] = [viewSubscription(meetingsProjection, Meetings.table)];
