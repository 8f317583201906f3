import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** Opens the case of one person. Without `subjectRef` one is minted; a person removed in an operation brings hers along. The case's id is `createdIdOf(commandId, 'case')`. */
export class OpenCase extends Command<Executed> {
  constructor(
    readonly details: Details<'OpenCase', 'subjectRef' | 'caseCode' | 'hasPartInOperation'> &
      Readonly<{ subjectRef?: string | undefined }>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
