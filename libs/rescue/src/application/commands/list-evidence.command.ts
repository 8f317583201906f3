import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

type Item = Omit<Details<'ListEvidence'>['items'][number], 'ref'>;

/** Things were taken as evidence. The n-th gets the reference `createdIdOf(commandId, 'evidence/n')`. */
export class ListEvidence extends Command<Executed> {
  constructor(
    readonly operationId: string,
    readonly details: Details<'ListEvidence', 'items'> & Readonly<{ items: readonly Item[] }>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
