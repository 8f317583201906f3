import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** Records her consent for one purpose to named recipients. Its id is `createdIdOf(commandId, 'consent')`. */
export class GiveConsent extends Command<Executed> {
  constructor(
    readonly caseId: string,
    readonly details: Details<'GiveConsent', 'consentId' | 'suspects'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
