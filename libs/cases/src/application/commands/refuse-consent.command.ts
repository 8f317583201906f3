import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** Records that she was asked and said no. Its id is `createdIdOf(commandId, 'refusal')`. */
export class RefuseConsent extends Command<Executed> {
  constructor(
    readonly caseId: string,
    readonly details: Details<'RefuseConsent', 'refusalId'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
