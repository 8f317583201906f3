import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** The station that was asked sends nobody. */
export class DeclineStaffing extends Command<Executed> {
  constructor(
    readonly operationId: string,
    readonly details: Details<'DeclineStaffing'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
