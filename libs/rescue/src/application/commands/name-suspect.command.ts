import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** Somebody is suspected. Without `suspectRef` one is minted: `createdIdOf(commandId, 'suspect')`. `memberRef` is there if she is a member of the network; then access is withdrawn from her at once. */
export class NameSuspect extends Command<Executed> {
  constructor(
    readonly operationId: string,
    readonly details: Details<'NameSuspect', 'suspectRef' | 'minted' | 'member'> &
      Readonly<{ suspectRef?: string | undefined; memberRef?: string | undefined }>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
