import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** The lead unit asks a station for officers. Its id is `createdIdOf(commandId, 'staffing')`. */
export class RequestStaffing extends Command<Executed> {
  constructor(
    readonly operationId: string,
    readonly details: Details<'RequestStaffing', 'station' | 'requestId'> & Readonly<{ toStation: string }>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
