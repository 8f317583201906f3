import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** She was looked after, or could not be reached. An alert that follows has the id `createdIdOf(commandId, 'alert')`. */
export class RecordFollowUp extends Command<Executed> {
  constructor(
    readonly caseId: string,
    readonly details: Details<'RecordFollowUp', 'alertId'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
