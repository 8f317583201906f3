import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** The case goes on. */
export class ReopenCase extends Command<Executed> {
  constructor(
    readonly caseId: string,
    readonly details: Details<'ReopenCase'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
