import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';
import type { SignIn } from '../member-ref.js';

/** An administrator makes a person known by her sign-in. The member's reference is the id of the stream in the answer. */
export class EnrolMember extends Command<Executed> {
  constructor(
    readonly details: SignIn & Details<'EnrolMember', 'identityDigest'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
