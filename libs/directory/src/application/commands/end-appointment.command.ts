import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** An administrator records that an officer no longer holds a power. */
export class EndAppointment extends Command<Executed> {
  constructor(
    readonly orgId: string,
    readonly details: Details<'EndAppointment'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
