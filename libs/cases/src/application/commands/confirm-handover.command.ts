import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** Confirms the receipt for the giver's side; custody moves. Whether the actor is the giver, its superior or the ordering authority is found from her organisation. */
export class ConfirmHandover extends Command<Executed> {
  constructor(
    readonly caseId: string,
    readonly details: Details<'ConfirmHandover', 'giverSuperior'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
