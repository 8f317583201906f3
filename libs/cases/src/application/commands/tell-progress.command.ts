import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** Records that she was told how the investigation stands. */
export class TellProgress extends Command<Executed> {
  constructor(
    readonly caseId: string,
    readonly details: Details<'TellProgress'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
