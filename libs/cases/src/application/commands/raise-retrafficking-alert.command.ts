import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** She may be in the hands of traffickers again, or cannot be found. Its id is `createdIdOf(commandId, 'alert')`. */
export class RaiseRetraffickingAlert extends Command<Executed> {
  constructor(
    readonly caseId: string,
    readonly details: Details<'RaiseRetraffickingAlert', 'alertId'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
