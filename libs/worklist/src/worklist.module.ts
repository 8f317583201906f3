import { Module } from '@nestjs/common';
import { CustodyBoardQueryHandler } from './application/queries/custody-board.handler.js';
import { ReconciliationQueryHandler } from './application/queries/reconciliation.handler.js';
import { ReliantCasesQueryHandler } from './application/queries/reliant-cases.handler.js';
import { WorkQueueQueryHandler } from './application/queries/work-queue.handler.js';
import { CustodyBoard } from './projections/custody-board.table.js';
import { Reconciliation } from './projections/reconciliation.table.js';
import { Reliance } from './projections/reliance.table.js';
import { WorkQueue } from './projections/work-queue.table.js';

/** The views that span contexts. APP_POOL and CLOCK (of `@setu/platform`) and the query bus come from global modules of the application. */
@Module({
  providers: [
    CustodyBoard,
    WorkQueue,
    Reconciliation,
    Reliance,
    CustodyBoardQueryHandler,
    WorkQueueQueryHandler,
    ReconciliationQueryHandler,
    ReliantCasesQueryHandler,
  ],
})
export class WorklistModule {}
