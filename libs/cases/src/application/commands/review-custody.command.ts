import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** The custodian stays; custody is put on another ground that is in force. */
export class ReviewCustody extends Command<Executed> {
  constructor(
    readonly caseId: string,
    readonly details: Details<'ReviewCustody'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
