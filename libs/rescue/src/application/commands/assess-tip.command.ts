import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** A unit that handles the tip judges how great the danger is. */
export class AssessTip extends Command<Executed> {
  constructor(
    readonly tipId: string,
    readonly details: Details<'AssessTip'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
