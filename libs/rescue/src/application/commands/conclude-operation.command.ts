import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** The operation is over. */
export class ConcludeOperation extends Command<Executed> {
  constructor(
    readonly operationId: string,
    readonly details: Details<'ConcludeOperation'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
