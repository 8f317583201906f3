import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** Records that compensation was applied for. The claim has the id `createdIdOf(commandId, 'compensation-claim')`. */
export class ApplyForCompensation extends Command<Executed> {
  constructor(
    readonly caseId: string,
    readonly details: Details<'ApplyForCompensation', 'claimId'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
