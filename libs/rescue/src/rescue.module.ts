import { Module } from '@nestjs/common';
import { RESCUE_COMMAND_HANDLERS } from './application/command-handlers.js';
import { TipFacts } from './application/tip.facts.js';

/**
 * Tips: the handlers of their commands, and {@link TipFacts}. `DecidedStreams` (of `@setu/event-store`), `DirectoryFacts` (of
 * `@setu/directory`) and the command bus come from global modules of the application.
 */
@Module({ providers: [TipFacts, ...RESCUE_COMMAND_HANDLERS], exports: [TipFacts] })
export class RescueModule {}
