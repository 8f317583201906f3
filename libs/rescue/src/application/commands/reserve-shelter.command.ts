import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** A shelter keeps so many places free. */
export class ReserveShelter extends Command<Executed> {
  constructor(
    readonly operationId: string,
    readonly details: Details<'ReserveShelter', 'shelter'> & Readonly<{ shelter: string }>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
