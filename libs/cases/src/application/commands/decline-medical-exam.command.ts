import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** Records that she did not want to be examined. */
export class DeclineMedicalExam extends Command<Executed> {
  constructor(
    readonly caseId: string,
    readonly details: Details<'DeclineMedicalExam'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
