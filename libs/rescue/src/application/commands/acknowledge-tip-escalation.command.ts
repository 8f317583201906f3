import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';

/** A member of the unit to which the tip was escalated says that the unit has taken it up. */
export class AcknowledgeTipEscalation extends Command<Executed> {
  constructor(
    readonly tipId: string,
    readonly context: CommandContext,
  ) {
    super();
  }
}
