import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** Nothing is done about the tip. `approverRef` is another member of the unit, or of the one above it, who approves. */
export class CloseTip extends Command<Executed> {
  constructor(
    readonly tipId: string,
    readonly details: Details<'CloseTip', 'unit' | 'approver'> & Readonly<{ approverRef: string }>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
