import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';

/** A member of the receiving unit says that the unit has the tip. */
export class AcknowledgeTip extends Command<Executed> {
  constructor(
    readonly tipId: string,
    readonly context: CommandContext,
  ) {
    super();
  }
}
