import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** The receiver says how it ended. */
export class CompleteReferral extends Command<Executed> {
  constructor(
    readonly caseId: string,
    readonly details: Details<'CompleteReferral'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
