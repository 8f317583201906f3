import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** Records the receipt: she has arrived and was taken in. */
export class ReceiveHandover extends Command<Executed> {
  constructor(
    readonly caseId: string,
    readonly details: Details<'ReceiveHandover'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
