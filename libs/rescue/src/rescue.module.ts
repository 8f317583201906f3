import { Module } from '@nestjs/common';
import { RESCUE_COMMAND_HANDLERS } from './application/command-handlers.js';
import { TipQueryHandler } from './application/queries/tip.handler.js';
import { TipsQueryHandler } from './application/queries/tips.handler.js';
import { TipFacts } from './application/tip.facts.js';
import { Tips } from './projections/tips.table.js';

/**
 * Tips: the handlers of their commands and queries, and {@link TipFacts}. `DecidedStreams` (of `@setu/event-store`), `DirectoryFacts` (of
 * `@setu/directory`) and the command bus come from global modules of the application.
 */
@Module({ providers: [TipFacts, ...RESCUE_COMMAND_HANDLERS, Tips, TipQueryHandler, TipsQueryHandler], exports: [TipFacts] })
export class RescueModule {}
