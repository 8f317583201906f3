import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Sensitive } from '@setu/kernel';
import type { ReceiveTipCommand } from '../../domain/tip.commands.js';

/**
 * Somebody hands in a tip for her organisation, or a duty officer takes one down. `receivingOrg` is the police unit that is to act;
 * what is not known is left out. The tip's id is `createdIdOf(commandId, 'tip')`.
 */
export class ReceiveTip extends Command<Executed> {
  constructor(
    readonly details: Omit<ReceiveTipCommand['data'], 'now' | 'actor' | 'receiver' | 'source'> &
      Readonly<{ receivingOrg: string; source?: Sensitive<string> | undefined }>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
