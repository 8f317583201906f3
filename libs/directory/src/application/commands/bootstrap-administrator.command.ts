import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';
import type { SignIn } from '../member-ref.js';

/**
 * Whoever installs the system makes the first administrator and the organisation she administers from. Possible once, also for two
 * who try at the same instant. If it was interrupted, it is finished by trying again with the same sign-in.
 * The answer is that of the administrator's own stream.
 */
export class BootstrapAdministrator extends Command<Executed> {
  constructor(
    readonly details: Readonly<{
      administration: Details<'FoundAdministration', 'administrator'>;
      administrator: SignIn & Details<'EnrolMember', 'identityDigest'>;
    }>,
    /** Its actor is the process that was run. */
    readonly context: CommandContext,
  ) {
    super();
  }
}
