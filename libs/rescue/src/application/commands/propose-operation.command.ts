import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { NamedAction } from '../agreed-actions.js';
import type { Details } from '../details.js';

/** A police unit means to carry out a rescue, on tips in its hands or from an action that a meeting agreed; it leads it. The operation's id is `createdIdOf(commandId, 'operation')`. */
export class ProposeOperation extends Command<Executed> {
  constructor(
    readonly details: Details<'ProposeOperation', 'lead' | 'tips' | 'agreedAction'> &
      Readonly<{ tipIds: readonly string[]; agreedAction?: NamedAction | undefined }>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
