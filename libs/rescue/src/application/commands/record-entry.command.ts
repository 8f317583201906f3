import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** The team went in. */
export class RecordEntry extends Command<Executed> {
  constructor(
    readonly operationId: string,
    readonly details: Details<'RecordEntry'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
