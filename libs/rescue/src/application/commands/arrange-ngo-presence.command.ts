import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** An organisation will be present with so many of its people. */
export class ArrangeNgoPresence extends Command<Executed> {
  constructor(
    readonly operationId: string,
    readonly details: Details<'ArrangeNgoPresence', 'organisation'> & Readonly<{ orgRef: string }>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
