import { Module } from '@nestjs/common';
import { RESCUE_COMMAND_HANDLERS } from './application/command-handlers.js';
import { OperationFacts } from './application/operation.facts.js';
import { OperationQueryHandler } from './application/queries/operation.handler.js';
import { OperationsQueryHandler } from './application/queries/operations.handler.js';
import { TipQueryHandler } from './application/queries/tip.handler.js';
import { TipsQueryHandler } from './application/queries/tips.handler.js';
import { SuspectedIn } from './application/suspected-in.js';
import { TipFacts } from './application/tip.facts.js';
import { Operations } from './projections/operations.table.js';
import { Tips } from './projections/tips.table.js';

/**
 * Tips and operations: the handlers of their commands and queries, {@link TipFacts}, {@link OperationFacts} and {@link SuspectedIn}. `DecidedStreams`
 * (of `@setu/event-store`), `DirectoryFacts` and KEYED_DIGEST (of `@setu/directory`), AGREED_ACTIONS, the subscriptions and the command bus come
 * from global modules of the application.
 */
@Module({
  providers: [
    TipFacts,
    OperationFacts,
    SuspectedIn,
    ...RESCUE_COMMAND_HANDLERS,
    Tips,
    Operations,
    TipQueryHandler,
    TipsQueryHandler,
    OperationQueryHandler,
    OperationsQueryHandler,
  ],
  exports: [TipFacts, OperationFacts, SuspectedIn],
})
export class RescueModule {}
