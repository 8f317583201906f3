import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** What was found at the home. */
export class ReportHomeVerification extends Command<Executed> {
  constructor(
    readonly caseId: string,
    readonly details: Details<'ReportHomeVerification'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
