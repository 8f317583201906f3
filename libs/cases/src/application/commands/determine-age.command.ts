import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** Records that an authority has determined her age. */
export class DetermineAge extends Command<Executed> {
  constructor(
    readonly caseId: string,
    readonly details: Details<'DetermineAge'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
