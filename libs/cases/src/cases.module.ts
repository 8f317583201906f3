import { Module } from '@nestjs/common';
import { CASE_COMMAND_HANDLERS } from './application/command-handlers.js';

/**
 * The case of one person: the handlers of its commands. `DecidedStreams` (of `@setu/event-store`), `DirectoryFacts` (of
 * `@setu/directory`) and the command bus come from global modules of the application.
 */
@Module({ providers: [...CASE_COMMAND_HANDLERS] })
export class CasesModule {}
