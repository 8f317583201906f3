import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** An administrator records that a member no longer acts for an organisation in a role. */
export class LeaveOrganisation extends Command<Executed> {
  constructor(
    readonly userRef: string,
    readonly details: Details<'LeaveOrganisation', 'userRef'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
