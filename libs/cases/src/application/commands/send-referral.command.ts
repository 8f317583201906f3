import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** Refers her to another organisation for one service. Its id is `createdIdOf(commandId, 'referral')`. */
export class SendReferral extends Command<Executed> {
  constructor(
    readonly caseId: string,
    readonly details: Details<'SendReferral', 'referralId' | 'suspects'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
