import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';

/** An operation that rested on the tip was concluded. Follows from the operation; no person says it of a tip. */
export class MarkTipActedUpon extends Command<Executed> {
  constructor(
    readonly tipId: string,
    readonly operationId: string,
    readonly context: CommandContext,
  ) {
    super();
  }
}
