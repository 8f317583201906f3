import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** Records that she herself asks for mediation with somebody of her family. Its id is `createdIdOf(commandId, 'mediation-request')`. */
export class RequestFamilyMediation extends Command<Executed> {
  constructor(
    readonly caseId: string,
    readonly details: Details<'RequestFamilyMediation', 'requestId' | 'suspects'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
