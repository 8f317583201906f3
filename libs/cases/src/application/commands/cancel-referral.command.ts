import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** The sender takes a referral back; once it was accepted, it asks the receiver to confirm. */
export class CancelReferral extends Command<Executed> {
  constructor(
    readonly caseId: string,
    readonly details: Details<'CancelReferral'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
