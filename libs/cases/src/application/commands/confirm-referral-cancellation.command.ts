import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** The receiver lets go of a referral that it had accepted. */
export class ConfirmReferralCancellation extends Command<Executed> {
  constructor(
    readonly caseId: string,
    readonly details: Details<'ConfirmReferralCancellation'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
