import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** The named receiver will not take her in. The giver may record what it heard, as in AcceptHandover. */
export class RefuseHandover extends Command<Executed> {
  constructor(
    readonly caseId: string,
    readonly details: Details<'RefuseHandover', 'spokenFor'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
