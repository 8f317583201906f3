import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** Somebody claims her. Its id is `createdIdOf(commandId, 'claim')`. */
export class ReceiveClaim extends Command<Executed> {
  constructor(
    readonly caseId: string,
    readonly details: Details<'ReceiveClaim', 'claimId' | 'earlyWithinDays'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
