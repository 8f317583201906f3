import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** Records what a child says to a consent that another gave for her. */
export class RecordAssent extends Command<Executed> {
  constructor(
    readonly caseId: string,
    readonly details: Details<'RecordAssent'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
