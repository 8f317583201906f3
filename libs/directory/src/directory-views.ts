import { viewSubscription, type ViewSubscription } from '@setu/subscriptions';
import { directoryProjection } from './projections/directory.projection.js';
import { Directory } from './projections/directory.table.js';
import { organisationsProjection } from './projections/organisations.projection.js';
import { Organisations } from './projections/organisations.table.js';

/** The views of the directory, to be kept up to date by whoever runs subscriptions. */
export const DIRECTORY_VIEWS: readonly ViewSubscription[] = [
  viewSubscription(organisationsProjection, Organisations.table),
  viewSubscription(directoryProjection, Directory.table),
];
