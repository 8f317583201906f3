import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** The receiver says that the referral has arrived. */
export class ReceiveReferral extends Command<Executed> {
  constructor(
    readonly caseId: string,
    readonly details: Details<'ReceiveReferral'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
