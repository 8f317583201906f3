import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** A recording of the search is kept elsewhere. Its id is `createdIdOf(commandId, 'recording')`. */
export class LinkSceneRecording extends Command<Executed> {
  constructor(
    readonly operationId: string,
    readonly details: Details<'LinkSceneRecording', 'recordingId'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
