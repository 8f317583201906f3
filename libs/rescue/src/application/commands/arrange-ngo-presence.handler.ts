import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DirectoryFacts } from '@setu/directory';
import { DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import type { OperationGathered } from '../operation-gathered.js';
import { operationStreamType } from '../operation-stream-type.js';
import { ArrangeNgoPresence } from './arrange-ngo-presence.command.js';

@CommandHandler(ArrangeNgoPresence)
export class ArrangeNgoPresenceHandler implements ICommandHandler<ArrangeNgoPresence> {
  constructor(
    private readonly streams: DecidedStreams,
    private readonly directory: DirectoryFacts,
  ) {}

  execute({ operationId, details, context }: ArrangeNgoPresence): Promise<Executed> {
    const { orgRef, ...said } = details;
    return this.streams.execute(operationStreamType, operationId, context, async (_state, now): Promise<OperationGathered> => {
      const { fact: organisation, ref } = await this.directory.organisation(orgRef, now);
      const data = { ...said, organisation, ...acting(context, now) };
      return { command: { type: 'ArrangeNgoPresence', data }, facts: [ref] };
    });
  }
}
