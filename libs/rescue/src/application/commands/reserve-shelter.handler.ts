import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DirectoryFacts } from '@setu/directory';
import { DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import type { OperationGathered } from '../operation-gathered.js';
import { operationStreamType } from '../operation-stream-type.js';
import { ReserveShelter } from './reserve-shelter.command.js';

@CommandHandler(ReserveShelter)
export class ReserveShelterHandler implements ICommandHandler<ReserveShelter> {
  constructor(
    private readonly streams: DecidedStreams,
    private readonly directory: DirectoryFacts,
  ) {}

  execute({ operationId, details, context }: ReserveShelter): Promise<Executed> {
    return this.streams.execute(operationStreamType, operationId, context, async (_state, now): Promise<OperationGathered> => {
      const { fact: shelter, ref } = await this.directory.organisation(details.shelter, now);
      const data = { ...details, shelter, ...acting(context, now) };
      return { command: { type: 'ReserveShelter', data }, facts: [ref] };
    });
  }
}
