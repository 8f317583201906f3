import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { CaseOfSubject, SplitCasesCommand } from '../../domain/merging.commands.js';

/** Two cases that were merged are of two persons after all. */
export class SplitCases extends Command<Executed> {
  constructor(
    readonly one: CaseOfSubject,
    readonly other: CaseOfSubject,
    readonly details: Pick<SplitCasesCommand['data'], 'reasonCode' | 'note'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
