import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** Reports that she has been found. */
export class ReportFound extends Command<Executed> {
  constructor(
    readonly caseId: string,
    readonly details: Details<'ReportFound'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
