import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** The convenor closes an agreed action. */
export class CloseAction extends Command<Executed> {
  constructor(
    readonly meetingId: string,
    readonly details: Details<'CloseAction'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
