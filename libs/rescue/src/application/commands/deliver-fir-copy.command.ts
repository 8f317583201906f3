import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** A copy of the FIR was given. */
export class DeliverFirCopy extends Command<Executed> {
  constructor(
    readonly operationId: string,
    readonly details: Details<'DeliverFirCopy'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
