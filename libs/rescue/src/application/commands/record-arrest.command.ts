import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** Somebody was arrested. Without `suspectRef` one is minted: `createdIdOf(commandId, 'suspect')`. */
export class RecordArrest extends Command<Executed> {
  constructor(
    readonly operationId: string,
    readonly details: Details<'RecordArrest', 'suspectRef' | 'minted'> & Readonly<{ suspectRef?: string | undefined }>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
