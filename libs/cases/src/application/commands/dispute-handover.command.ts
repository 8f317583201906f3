import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** A party contests what a receipt says. Its id is `createdIdOf(commandId, 'dispute')`. */
export class DisputeHandover extends Command<Executed> {
  constructor(
    readonly caseId: string,
    readonly details: Details<'DisputeHandover', 'disputeId'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
