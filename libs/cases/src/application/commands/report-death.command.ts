import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** Reports that she has died, whoever has custody and whether or not anybody has. */
export class ReportDeath extends Command<Executed> {
  constructor(
    readonly caseId: string,
    readonly details: Details<'ReportDeath'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
