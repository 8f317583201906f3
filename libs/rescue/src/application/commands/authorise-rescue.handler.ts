import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DirectoryFacts } from '@setu/directory';
import { DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import type { OperationGathered } from '../operation-gathered.js';
import { operationStreamType } from '../operation-stream-type.js';
import { AuthoriseRescue } from './authorise-rescue.command.js';

@CommandHandler(AuthoriseRescue)
export class AuthoriseRescueHandler implements ICommandHandler<AuthoriseRescue> {
  constructor(
    private readonly streams: DecidedStreams,
    private readonly directory: DirectoryFacts,
  ) {}

  execute({ operationId, details, context }: AuthoriseRescue): Promise<Executed> {
    return this.streams.execute(operationStreamType, operationId, context, async (_state, now): Promise<OperationGathered> => {
      const who = acting(context, now);
      const { fact: appointments, ref } = await this.directory.appointments(who.actor.orgRef, who.actor.userRef, now);
      return { command: { type: 'AuthoriseRescue', data: { ...details, ...who, appointments } }, facts: [ref] };
    });
  }
}
