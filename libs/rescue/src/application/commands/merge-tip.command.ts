import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** A unit follows the tip under another one, which it handles too. */
export class MergeTip extends Command<Executed> {
  constructor(
    readonly tipId: string,
    readonly details: Details<'MergeTip', 'tipId' | 'into'> & Readonly<{ into: string }>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
