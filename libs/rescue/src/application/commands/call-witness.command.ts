import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** Somebody was called upon to witness the search, and what she answered. Its id is `createdIdOf(commandId, 'witness')`. */
export class CallWitness extends Command<Executed> {
  constructor(
    readonly operationId: string,
    readonly details: Details<'CallWitness', 'subjectRef'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
