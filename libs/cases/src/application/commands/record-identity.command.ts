import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** Records who she says she is, or who a document says she is. */
export class RecordIdentity extends Command<Executed> {
  constructor(
    readonly caseId: string,
    readonly details: Details<'RecordIdentity'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
