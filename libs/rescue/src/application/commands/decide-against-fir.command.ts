import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** The officer does not register an FIR. `approverRef` is another member of her unit, or of the one above it, who approves. */
export class DecideAgainstFir extends Command<Executed> {
  constructor(
    readonly operationId: string,
    readonly details: Details<'DecideAgainstFir', 'unit' | 'approver'> & Readonly<{ approverRef: string }>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
