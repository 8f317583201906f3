import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** The sender says that the referral should never have been sent. */
export class EnterReferralInError extends Command<Executed> {
  constructor(
    readonly caseId: string,
    readonly details: Details<'EnterReferralInError'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
