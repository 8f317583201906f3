import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** An administrator records what a shelter is licensed for. */
export class LicenseFacility extends Command<Executed> {
  constructor(
    readonly orgId: string,
    readonly details: Details<'LicenseFacility'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
