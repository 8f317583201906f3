import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** The list of things found was handed over. */
export class ServeSearchList extends Command<Executed> {
  constructor(
    readonly operationId: string,
    readonly details: Details<'ServeSearchList'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
