import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** An administrator puts an organisation on the network. `superior` is the id of the one above it. Its id is `createdIdOf(commandId, 'organisation')`. */
export class RegisterOrganisation extends Command<Executed> {
  constructor(
    readonly details: Details<'RegisterOrganisation', 'orgId' | 'superior'> & Readonly<{ superior?: string | undefined }>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
