import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** What she herself wants. */
export class RecordWishes extends Command<Executed> {
  constructor(
    readonly caseId: string,
    readonly details: Details<'RecordWishes'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
