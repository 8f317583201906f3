import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** The giver sends her off with an escort. */
export class DispatchHandover extends Command<Executed> {
  constructor(
    readonly caseId: string,
    readonly details: Details<'DispatchHandover'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
