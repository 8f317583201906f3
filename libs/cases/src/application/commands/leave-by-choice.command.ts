import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** An adult in accommodation by consent leaves; recorded as her choice, and refused by nothing. */
export class LeaveByChoice extends Command<Executed> {
  constructor(
    readonly caseId: string,
    readonly details: Details<'LeaveByChoice'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
