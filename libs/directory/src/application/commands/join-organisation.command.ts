import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Membership } from '../../domain/member.state.js';

/** An administrator records that a member acts for an organisation in a role. */
export class JoinOrganisation extends Command<Executed> {
  constructor(
    readonly userRef: string,
    readonly details: Membership,
    readonly context: CommandContext,
  ) {
    super();
  }
}
