import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** A person was brought out. Her reference is `createdIdOf(commandId, 'subject')`. */
export class RecordRemoval extends Command<Executed> {
  constructor(
    readonly operationId: string,
    readonly details: Details<'RecordRemoval', 'subjectRef'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
