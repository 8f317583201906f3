import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** Records that money has reached her. */
export class RecordCompensationPayment extends Command<Executed> {
  constructor(
    readonly caseId: string,
    readonly details: Details<'RecordCompensationPayment'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
