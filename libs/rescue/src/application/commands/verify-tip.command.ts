import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** A unit that handles the tip says what looking into it showed. */
export class VerifyTip extends Command<Executed> {
  constructor(
    readonly tipId: string,
    readonly details: Details<'VerifyTip'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
