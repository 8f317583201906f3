import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** She has set out with an escort. Its id is `createdIdOf(commandId, 'journey')`. */
export class StartJourney extends Command<Executed> {
  constructor(
    readonly caseId: string,
    readonly details: Details<'StartJourney', 'journeyId'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
