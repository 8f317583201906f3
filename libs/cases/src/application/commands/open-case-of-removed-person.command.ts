import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** A person was removed in an operation: her case is opened, in the custody of the unit that led it. The case's id is `createdIdOf(commandId, 'case')`. */
export class OpenCaseOfRemovedPerson extends Command<Executed> {
  constructor(
    readonly details: Details<'OpenCaseOfRemovedPerson', 'caseCode'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
