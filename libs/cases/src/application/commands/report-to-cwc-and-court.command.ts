import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** Records that police reported the matter to the committee and the court. */
export class ReportToCwcAndCourt extends Command<Executed> {
  constructor(
    readonly caseId: string,
    readonly details: Details<'ReportToCwcAndCourt'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
