import { CASE_VIEWS } from '@setu/cases';
import { COORDINATION_VIEWS } from '@setu/coordination';
import { DIRECTORY_VIEWS } from '@setu/directory';
import { RESCUE_VIEWS } from '@setu/rescue';
import type { ViewSubscription } from '@setu/subscriptions';
import { WORKLIST_VIEWS } from '@setu/worklist';

/** Every view that is kept up to date. */
export const VIEWS: readonly ViewSubscription[] = [
  ...DIRECTORY_VIEWS,
  ...RESCUE_VIEWS,
  ...CASE_VIEWS,
  ...COORDINATION_VIEWS,
  ...WORKLIST_VIEWS,
];
