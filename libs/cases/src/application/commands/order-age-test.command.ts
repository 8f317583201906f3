import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** Records that an authority ordered a test of her age. */
export class OrderAgeTest extends Command<Executed> {
  constructor(
    readonly caseId: string,
    readonly details: Details<'OrderAgeTest'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
