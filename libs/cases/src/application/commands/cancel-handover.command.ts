import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** The giver calls the handover off before she is sent. */
export class CancelHandover extends Command<Executed> {
  constructor(
    readonly caseId: string,
    readonly details: Details<'CancelHandover'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
