import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** Reports that she is not where she should be. */
export class ReportMissing extends Command<Executed> {
  constructor(
    readonly caseId: string,
    readonly details: Details<'ReportMissing'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
