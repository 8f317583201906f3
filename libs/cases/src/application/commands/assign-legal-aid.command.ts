import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** Records that a lawyer was assigned to her. Its id is `createdIdOf(commandId, 'legal-aid-assignment')`. */
export class AssignLegalAid extends Command<Executed> {
  constructor(
    readonly caseId: string,
    readonly details: Details<'AssignLegalAid', 'assignmentId' | 'lawyerRef'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
