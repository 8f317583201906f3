import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** Why something came later than a clock asked for. */
export class RecordDelayReason extends Command<Executed> {
  constructor(
    readonly caseId: string,
    readonly details: Details<'RecordDelayReason'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
