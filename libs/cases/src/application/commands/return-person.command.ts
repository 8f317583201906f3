import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** Reports that she is back with the giver. */
export class ReturnPerson extends Command<Executed> {
  constructor(
    readonly caseId: string,
    readonly details: Details<'ReturnPerson'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
