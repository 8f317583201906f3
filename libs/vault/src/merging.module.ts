import { Module } from '@nestjs/common';
import { MergeCasesHandler } from './application/commands/merge-cases.handler.js';
import { SplitCasesHandler } from './application/commands/split-cases.handler.js';
import { MergedCases } from './application/merged-cases.js';

/**
 * Which cases are of one person: the handlers of its commands, and {@link MergedCases}. `DecidedStreams` (of `@setu/event-store`), the vault
 * and the command bus come from global modules of the application.
 */
@Module({ providers: [MergedCases, MergeCasesHandler, SplitCasesHandler], exports: [MergedCases] })
export class MergingModule {}
