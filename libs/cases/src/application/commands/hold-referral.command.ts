import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** The receiver cannot say yes yet. */
export class HoldReferral extends Command<Executed> {
  constructor(
    readonly caseId: string,
    readonly details: Details<'HoldReferral'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
