import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Doubt } from '../../domain/reliance.commands.js';

/** A process asks that somebody looks at the ground on which she is held. Where the case does not rely on it, nothing happens. */
export class QuestionBasis extends Command<Executed> {
  constructor(
    readonly caseId: string,
    readonly doubt: Doubt,
    readonly context: CommandContext,
  ) {
    super();
  }
}
