import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** The provider cannot, or she does not want it. */
export class DeclineReferral extends Command<Executed> {
  constructor(
    readonly caseId: string,
    readonly details: Details<'DeclineReferral'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
