import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** An officer of the lead unit authorises the rescue, by her own power or by order of a magistrate. */
export class AuthoriseRescue extends Command<Executed> {
  constructor(
    readonly operationId: string,
    readonly details: Details<'AuthoriseRescue', 'appointments'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
