import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** The operation does not take place. */
export class StandDownOperation extends Command<Executed> {
  constructor(
    readonly operationId: string,
    readonly details: Details<'StandDownOperation'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
