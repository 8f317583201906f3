import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** Who raised a dispute withdraws it or agrees; the other party concedes. */
export class ResolveDispute extends Command<Executed> {
  constructor(
    readonly caseId: string,
    readonly details: Details<'ResolveDispute'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
