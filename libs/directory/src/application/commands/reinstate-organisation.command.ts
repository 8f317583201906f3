import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** An administrator ends the suspension of an organisation. */
export class ReinstateOrganisation extends Command<Executed> {
  constructor(
    readonly orgId: string,
    readonly details: Details<'ReinstateOrganisation'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
