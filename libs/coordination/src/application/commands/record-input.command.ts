import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** A participant brings something in, under its own name. The input's id is `createdIdOf(commandId, 'input')`. */
export class RecordInput extends Command<Executed> {
  constructor(
    readonly meetingId: string,
    readonly details: Details<'RecordInput', 'inputId'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
