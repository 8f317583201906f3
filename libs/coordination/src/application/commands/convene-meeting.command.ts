import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/**
 * An organisation calls police and NGOs together. `participants` are the organisations it invites; itself need not be among them. The
 * meeting's id is `createdIdOf(commandId, 'meeting')`.
 */
export class ConveneMeeting extends Command<Executed> {
  constructor(
    readonly details: Details<'ConveneMeeting', 'invited'> & Readonly<{ participants: readonly string[] }>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
