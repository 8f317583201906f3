import { Module } from '@nestjs/common';
import { CasesModule } from '@setu/cases';
import { RescueModule } from '@setu/rescue';
import { ActionResults } from './application/action-results.js';
import { COORDINATION_COMMAND_HANDLERS } from './application/command-handlers.js';
import { MeetingFacts } from './application/meeting.facts.js';
import { AgreedActionsQueryHandler } from './application/queries/agreed-actions.handler.js';
import { MeetingQueryHandler } from './application/queries/meeting.handler.js';
import { MeetingsQueryHandler } from './application/queries/meetings.handler.js';
import { Meetings } from './projections/meetings.table.js';

const READING = [Meetings, AgreedActionsQueryHandler, MeetingQueryHandler, MeetingsQueryHandler];

/**
 * Meetings of police and NGOs: the handlers of their commands and queries, and {@link MeetingFacts}. `DecidedStreams` (of
 * `@setu/event-store`), `DirectoryFacts` (of `@setu/directory`) and the command bus come from global modules of the application.
 */
@Module({
  imports: [CasesModule, RescueModule],
  providers: [MeetingFacts, ActionResults, ...COORDINATION_COMMAND_HANDLERS, ...READING],
  exports: [MeetingFacts],
})
export class CoordinationModule {}
