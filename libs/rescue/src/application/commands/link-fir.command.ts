import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** An FIR was registered at `station`. Its id is `createdIdOf(commandId, 'fir')`. */
export class LinkFir extends Command<Executed> {
  constructor(
    readonly operationId: string,
    readonly details: Details<'LinkFir', 'station' | 'firId'> & Readonly<{ station: string }>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
