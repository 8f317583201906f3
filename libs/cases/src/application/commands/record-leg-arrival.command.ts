import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** She has arrived at a stop on the way. */
export class RecordLegArrival extends Command<Executed> {
  constructor(
    readonly caseId: string,
    readonly details: Details<'RecordLegArrival'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
