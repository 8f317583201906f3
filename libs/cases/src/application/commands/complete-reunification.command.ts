import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** She is home, and custody ends with it. Its id is `createdIdOf(commandId, 'reunification')`. */
export class CompleteReunification extends Command<Executed> {
  constructor(
    readonly caseId: string,
    readonly details: Details<'CompleteReunification', 'reunificationId'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
