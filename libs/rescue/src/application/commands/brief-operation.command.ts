import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';

/** Everybody who takes part was told what will happen and what must not. */
export class BriefOperation extends Command<Executed> {
  constructor(
    readonly operationId: string,
    readonly context: CommandContext,
  ) {
    super();
  }
}
