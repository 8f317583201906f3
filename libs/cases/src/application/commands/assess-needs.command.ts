import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** Records what she needs. Its id is `createdIdOf(commandId, 'needs-assessment')`. */
export class AssessNeeds extends Command<Executed> {
  constructor(
    readonly caseId: string,
    readonly details: Details<'AssessNeeds', 'assessmentId'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
