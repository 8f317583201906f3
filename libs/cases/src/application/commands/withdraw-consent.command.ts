import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** Records that she took a consent back. */
export class WithdrawConsent extends Command<Executed> {
  constructor(
    readonly caseId: string,
    readonly details: Details<'WithdrawConsent'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
