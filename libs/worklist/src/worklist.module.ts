import { Module } from '@nestjs/common';
import { CustodyBoardQueryHandler } from './application/queries/custody-board.handler.js';
import { CustodyBoard } from './projections/custody-board.table.js';

/** The views that span contexts. APP_POOL and CLOCK (of `@setu/platform`) and the query bus come from global modules of the application. */
@Module({ providers: [CustodyBoard, CustodyBoardQueryHandler] })
export class WorklistModule {}
