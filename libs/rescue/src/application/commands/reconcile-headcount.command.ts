import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** People were counted. */
export class ReconcileHeadcount extends Command<Executed> {
  constructor(
    readonly operationId: string,
    readonly details: Details<'ReconcileHeadcount'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
