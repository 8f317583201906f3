import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** A police unit means to carry out a rescue, on tips in its hands; it leads it. The operation's id is `createdIdOf(commandId, 'operation')`. */
export class ProposeOperation extends Command<Executed> {
  constructor(
    readonly details: Details<'ProposeOperation', 'lead' | 'tips'> & Readonly<{ tipIds: readonly string[] }>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
