import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** Records that compensation was awarded. */
export class RecordCompensationAward extends Command<Executed> {
  constructor(
    readonly caseId: string,
    readonly details: Details<'RecordCompensationAward'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
