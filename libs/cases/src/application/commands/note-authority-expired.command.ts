import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** Notes that an order has lapsed at its own end. A clock gives the notice; it changes no rule. */
export class NoteAuthorityExpired extends Command<Executed> {
  constructor(
    readonly caseId: string,
    readonly details: Details<'NoteAuthorityExpired'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
