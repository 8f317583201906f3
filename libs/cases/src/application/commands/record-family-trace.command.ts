import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** Somebody of her family has been found. */
export class RecordFamilyTrace extends Command<Executed> {
  constructor(
    readonly caseId: string,
    readonly details: Details<'RecordFamilyTrace'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
