export type { EffectHandler } from './effect-handler.js';
export * from './errors.js';
export type { FindingProcess } from './finding-process.js';
export { findingProcessEffect } from './finding-process-effect.js';
export type { Failure } from './failure.js';
export { isInfrastructureFailure } from './infrastructure-failure.js';
export type { Decoder } from './loop/decoder.js';
export type { ParkedStream } from './loop/parked-streams.js';
export type { Retried } from './parked-retry.js';
export { processEffect, type Dispatch } from './process-effect.js';
export type { Process } from './process.js';
export type { AnyEvent, Projection } from './projection.js';
export type { RebuildOptions, RebuildProgress } from './rebuild/rebuild-progress.js';
export type { Rebuild, TableComparison } from './rebuild/rebuild-record.js';
export { DEFAULT_SETTINGS, type SubscriptionSettings } from './settings.js';
export { SUBSCRIPTION_SETUP, type SubscriptionSetup } from './subscription-setup.js';
export type { SubscriptionHealth } from './subscription-health.js';
export type { SubscriptionNotice, SubscriptionObserver } from './subscription-observer.js';
export { SubscriptionRunner } from './subscription-runner.js';
export {
  effectSubscription,
  viewSubscription,
  type EffectSubscription,
  type Subscription,
  type ViewSubscription,
} from './subscription.js';
export { Subscriptions } from './subscriptions.js';
export { SubscriptionsModule, type SubscriptionsModuleOptions } from './subscriptions.module.js';
export type { ColumnValue, Columns, RowChange } from './views/row-change.js';
export { RowTables } from './views/row-tables.js';
export type { WaitOptions } from './views/view-position.js';
export type { TableNaming, ViewTable } from './views/view-table.js';
export * from './views/page-cursor.js';
export * from './views/visibility.js';
