import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** One side approves the minutes as she has read them. */
export class ApproveMinutes extends Command<Executed> {
  constructor(
    readonly meetingId: string,
    readonly details: Details<'ApproveMinutes'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
