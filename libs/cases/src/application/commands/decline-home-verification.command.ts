import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** An adult does not want the home looked at. */
export class DeclineHomeVerification extends Command<Executed> {
  constructor(
    readonly caseId: string,
    readonly details: Details<'DeclineHomeVerification'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
