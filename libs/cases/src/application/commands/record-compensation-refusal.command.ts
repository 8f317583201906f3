import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** Records that compensation was refused. */
export class RecordCompensationRefusal extends Command<Executed> {
  constructor(
    readonly caseId: string,
    readonly details: Details<'RecordCompensationRefusal'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
