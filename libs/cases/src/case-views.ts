import { viewSubscription, type ViewSubscription } from '@setu/subscriptions';
import { caseSummaryProjection } from './projections/case-summary.projection.js';
import { CaseSummaries } from './projections/case-summary.table.js';
import { caseTimelineProjection } from './projections/case-timeline.projection.js';
import { CaseTimeline } from './projections/case-timeline.table.js';
import { custodyLedgerProjection } from './projections/custody-ledger.projection.js';
import { CustodyLedgers } from './projections/custody-ledger.table.js';
import { referralsProjection } from './projections/referrals.projection.js';
import { Referrals } from './projections/referrals.table.js';
import { sharingLedgerProjection } from './projections/sharing-ledger.projection.js';
import { SharingLedgers } from './projections/sharing-ledger.table.js';
import { wayHomeProjection } from './projections/way-home.projection.js';
import { WaysHome } from './projections/way-home.table.js';

/** The views of a case, to be kept up to date by whoever runs subscriptions. */
export const CASE_VIEWS: readonly ViewSubscription[] = [
  viewSubscription(caseTimelineProjection, CaseTimeline.table),
  viewSubscription(caseSummaryProjection, CaseSummaries.table),
  viewSubscription(custodyLedgerProjection, CustodyLedgers.table),
  viewSubscription(referralsProjection, Referrals.table),
  viewSubscription(sharingLedgerProjection, SharingLedgers.table),
  viewSubscription(wayHomeProjection, WaysHome.table),
];
