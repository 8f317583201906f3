import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** The named receiver will take her in. The giver may record what it heard: then `context.onBehalfOf` names the receiver, or the handover for an outside party. */
export class AcceptHandover extends Command<Executed> {
  constructor(
    readonly caseId: string,
    readonly details: Details<'AcceptHandover', 'spokenFor'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
