import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** An organisation is asked to look at the home. Its id is `createdIdOf(commandId, 'home-verification')`. */
export class AssignHomeVerification extends Command<Executed> {
  constructor(
    readonly caseId: string,
    readonly details: Details<'AssignHomeVerification', 'verificationId' | 'toOrgActive'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
