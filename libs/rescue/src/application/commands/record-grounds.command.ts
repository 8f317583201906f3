import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** An officer of the lead unit writes down why she believes that an offence is committed there. */
export class RecordGrounds extends Command<Executed> {
  constructor(
    readonly operationId: string,
    readonly details: Details<'RecordGrounds'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
