import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** Records an age band as seen, stated or documented. */
export class RecordAgeBand extends Command<Executed> {
  constructor(
    readonly caseId: string,
    readonly details: Details<'RecordAgeBand'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
