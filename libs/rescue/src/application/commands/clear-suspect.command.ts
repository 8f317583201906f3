import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** The suspicion is lifted. */
export class ClearSuspect extends Command<Executed> {
  constructor(
    readonly operationId: string,
    readonly details: Details<'ClearSuspect'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
