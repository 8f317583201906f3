import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DirectoryFacts } from '@setu/directory';
import { createdIdOf, DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import type { OperationGathered } from '../operation-gathered.js';
import { operationStreamType } from '../operation-stream-type.js';
import { LinkFir } from './link-fir.command.js';

@CommandHandler(LinkFir)
export class LinkFirHandler implements ICommandHandler<LinkFir> {
  constructor(
    private readonly streams: DecidedStreams,
    private readonly directory: DirectoryFacts,
  ) {}

  execute({ operationId, details, context }: LinkFir): Promise<Executed> {
    const firId = createdIdOf(context.commandId, 'fir');
    return this.streams.execute(operationStreamType, operationId, context, async (_state, now): Promise<OperationGathered> => {
      const { fact: station, ref } = await this.directory.organisation(details.station, details.registered?.occurredAt.at ?? now);
      const data = { ...details, firId, station, ...acting(context, now) };
      return { command: { type: 'LinkFir', data }, facts: [ref] };
    });
  }
}
