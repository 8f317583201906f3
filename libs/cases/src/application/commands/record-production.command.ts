import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** Records that she was brought before an authority; the power of removal ends with it. */
export class RecordProduction extends Command<Executed> {
  constructor(
    readonly caseId: string,
    readonly details: Details<'RecordProduction'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
