import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** The receiver will serve her. */
export class AcceptReferral extends Command<Executed> {
  constructor(
    readonly caseId: string,
    readonly details: Details<'AcceptReferral', 'suspects'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
