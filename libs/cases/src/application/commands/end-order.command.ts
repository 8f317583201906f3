import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** Records that an order no longer holds. */
export class EndOrder extends Command<Executed> {
  constructor(
    readonly caseId: string,
    readonly details: Details<'EndOrder'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
