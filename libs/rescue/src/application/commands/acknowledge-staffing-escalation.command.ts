import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** The unit to which the request was escalated has taken it up. */
export class AcknowledgeStaffingEscalation extends Command<Executed> {
  constructor(
    readonly operationId: string,
    readonly details: Details<'AcknowledgeStaffingEscalation'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
