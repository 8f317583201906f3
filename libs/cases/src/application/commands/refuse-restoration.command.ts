import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** She does not go back; what is planned instead. */
export class RefuseRestoration extends Command<Executed> {
  constructor(
    readonly caseId: string,
    readonly details: Details<'RefuseRestoration'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
