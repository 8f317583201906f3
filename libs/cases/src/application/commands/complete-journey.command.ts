import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** She has arrived where the journey was to end. */
export class CompleteJourney extends Command<Executed> {
  constructor(
    readonly caseId: string,
    readonly details: Details<'CompleteJourney'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
