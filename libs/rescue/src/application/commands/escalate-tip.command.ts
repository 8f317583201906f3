import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** Another police unit is asked to take the tip up. */
export class EscalateTip extends Command<Executed> {
  constructor(
    readonly tipId: string,
    readonly details: Details<'EscalateTip', 'toUnit'> & Readonly<{ toUnit: string }>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
