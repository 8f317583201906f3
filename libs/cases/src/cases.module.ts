import { Module } from '@nestjs/common';
import { RescueModule } from '@setu/rescue';
import { CaseHistory } from './application/history/case-history.js';
import { CaseFacts } from './application/case.facts.js';
import { CASE_COMMAND_HANDLERS } from './application/command-handlers.js';
import { CaseSummaryQueryHandler } from './application/queries/case-summary.handler.js';
import { CaseTimelineQueryHandler } from './application/queries/case-timeline.handler.js';
import { CustodyLedgerQueryHandler } from './application/queries/custody-ledger.handler.js';
import { ReferralQueryHandler } from './application/queries/referral.handler.js';
import { ReferralsQueryHandler } from './application/queries/referrals.handler.js';
import { SharingLedgerQueryHandler } from './application/queries/sharing-ledger.handler.js';
import { FollowUpsQueryHandler } from './application/queries/follow-ups.handler.js';
import { IrregularitiesQueryHandler } from './application/queries/irregularities.handler.js';
import { WayHomeQueryHandler } from './application/queries/way-home.handler.js';
import { Withheld } from './application/withheld.js';
import { FollowUps } from './projections/follow-ups.table.js';
import { Irregularities } from './projections/irregularities.table.js';
import { WaysHome } from './projections/way-home.table.js';
import { CaseSummaries } from './projections/case-summary.table.js';
import { CaseTimeline } from './projections/case-timeline.table.js';
import { CustodyLedgers } from './projections/custody-ledger.table.js';
import { Referrals } from './projections/referrals.table.js';
import { SharingLedgers } from './projections/sharing-ledger.table.js';

/**
 * The case of one person: the handlers of its commands and queries, {@link CaseFacts} and {@link Withheld}. `DecidedStreams` (of `@setu/event-store`),
 * `DirectoryFacts` (of `@setu/directory`), APP_POOL (of `@setu/platform`) and the buses come from global modules of the application.
 */
@Module({
  imports: [RescueModule],
  providers: [
    CaseFacts,
    CaseHistory,
    Withheld,
    ...CASE_COMMAND_HANDLERS,
    CaseTimeline,
    CaseSummaries,
    CustodyLedgers,
    Referrals,
    SharingLedgers,
    CaseTimelineQueryHandler,
    CaseSummaryQueryHandler,
    CustodyLedgerQueryHandler,
    ReferralQueryHandler,
    ReferralsQueryHandler,
    SharingLedgerQueryHandler,
    WaysHome,
    FollowUps,
    Irregularities,
    WayHomeQueryHandler,
    FollowUpsQueryHandler,
    IrregularitiesQueryHandler,
  ],
  exports: [CaseFacts, CaseHistory, Withheld],
})
export class CasesModule {}
