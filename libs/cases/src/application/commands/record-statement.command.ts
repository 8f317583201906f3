import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** Records that a statement was taken elsewhere, never what was said. Its id is `createdIdOf(commandId, 'statement')`. */
export class RecordStatement extends Command<Executed> {
  constructor(
    readonly caseId: string,
    readonly details: Details<'RecordStatement', 'statementRef'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
