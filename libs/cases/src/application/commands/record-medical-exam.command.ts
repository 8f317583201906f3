import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** Records that a medical examination took place. Its id is `createdIdOf(commandId, 'medical-exam')`. */
export class RecordMedicalExam extends Command<Executed> {
  constructor(
    readonly caseId: string,
    readonly details: Details<'RecordMedicalExam', 'examRef' | 'suspects'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
