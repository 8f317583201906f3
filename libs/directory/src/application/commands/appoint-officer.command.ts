import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** An administrator records the notification that gives an officer of a police unit a power. The appointment's id is `createdIdOf(commandId, 'appointment')`. */
export class AppointOfficer extends Command<Executed> {
  constructor(
    readonly orgId: string,
    readonly details: Details<'AppointOfficer', 'orgId' | 'appointmentId' | 'officer'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
