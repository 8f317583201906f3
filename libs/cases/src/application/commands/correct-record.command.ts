import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** An entry said something wrong; both stay visible. */
export class CorrectRecord extends Command<Executed> {
  constructor(
    readonly caseId: string,
    readonly details: Details<'CorrectRecord'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
