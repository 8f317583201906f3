import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** Records an order over her. If it is in force and names the present custodian, custody rests on it from now on. Its id is `createdIdOf(commandId, 'order')`. */
export class MakeOrder extends Command<Executed> {
  constructor(
    readonly caseId: string,
    readonly details: Details<'MakeOrder', 'orderId'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
