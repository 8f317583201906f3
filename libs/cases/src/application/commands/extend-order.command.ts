import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** Records that an authority extended its order before it lapsed. */
export class ExtendOrder extends Command<Executed> {
  constructor(
    readonly caseId: string,
    readonly details: Details<'ExtendOrder'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
