import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** Whoever runs a shelter says how many places are free now. */
export class DeclareCapacity extends Command<Executed> {
  constructor(
    readonly orgId: string,
    readonly details: Details<'DeclareCapacity', 'orgId'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
