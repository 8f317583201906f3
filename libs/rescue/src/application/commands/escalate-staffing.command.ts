import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** The lead unit asks another police unit to see to it that officers come. */
export class EscalateStaffing extends Command<Executed> {
  constructor(
    readonly operationId: string,
    readonly details: Details<'EscalateStaffing', 'toUnit'> & Readonly<{ toUnit: string }>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
