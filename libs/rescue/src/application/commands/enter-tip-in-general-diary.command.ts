import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** The tip was entered in the general diary of `station`, without its source. */
export class EnterTipInGeneralDiary extends Command<Executed> {
  constructor(
    readonly tipId: string,
    readonly details: Details<'EnterTipInGeneralDiary', 'station'> & Readonly<{ station: string }>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
