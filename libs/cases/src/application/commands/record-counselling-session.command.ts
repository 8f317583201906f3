import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** Records that a counselling session took place, never what was said. Its id is `createdIdOf(commandId, 'counselling-session')`. */
export class RecordCounsellingSession extends Command<Executed> {
  constructor(
    readonly caseId: string,
    readonly details: Details<'RecordCounsellingSession', 'sessionId'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
