import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** A plan of care holds from now on. Its id is `createdIdOf(commandId, 'care-plan')`. */
export class AdoptCarePlan extends Command<Executed> {
  constructor(
    readonly caseId: string,
    readonly details: Details<'AdoptCarePlan', 'planId'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
