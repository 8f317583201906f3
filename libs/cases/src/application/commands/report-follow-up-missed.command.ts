import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** Nobody looked after her when it was due. */
export class ReportFollowUpMissed extends Command<Executed> {
  constructor(
    readonly caseId: string,
    readonly details: Details<'ReportFollowUpMissed'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
