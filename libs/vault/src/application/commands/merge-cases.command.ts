import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { CaseOfSubject, MergeCasesCommand } from '../../domain/merging.commands.js';

/** Two cases are of one person. The merge's id is `createdIdOf(commandId, 'merge')`. */
export class MergeCases extends Command<Executed> {
  constructor(
    readonly one: CaseOfSubject,
    readonly other: CaseOfSubject,
    readonly details: Pick<MergeCasesCommand['data'], 'recognisedBy' | 'note'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
