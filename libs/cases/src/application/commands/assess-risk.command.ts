import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** Records how unsafe she is, and why. Its id is `createdIdOf(commandId, 'risk-assessment')`. */
export class AssessRisk extends Command<Executed> {
  constructor(
    readonly caseId: string,
    readonly details: Details<'AssessRisk', 'assessmentId'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
