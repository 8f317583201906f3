import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** The actor's organisation takes responsibility for her, on a ground that is in force. */
export class OpenCustody extends Command<Executed> {
  constructor(
    readonly caseId: string,
    readonly details: Details<'OpenCustody'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
