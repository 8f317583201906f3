import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** An administrator suspends an organisation: from then on nobody acts for it and nobody is placed there. */
export class SuspendOrganisation extends Command<Executed> {
  constructor(
    readonly orgId: string,
    readonly details: Details<'SuspendOrganisation'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
