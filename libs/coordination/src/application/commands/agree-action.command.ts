import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** The meeting agrees that a participant does something. The action's id is `createdIdOf(commandId, 'action')`. */
export class AgreeAction extends Command<Executed> {
  constructor(
    readonly meetingId: string,
    readonly details: Details<'AgreeAction', 'actionId'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
