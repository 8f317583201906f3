import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** Nothing is open in this case any more. */
export class CloseCase extends Command<Executed> {
  constructor(
    readonly caseId: string,
    readonly details: Details<'CloseCase'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
