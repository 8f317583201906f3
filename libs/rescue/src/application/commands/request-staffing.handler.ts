import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DirectoryFacts } from '@setu/directory';
import { createdIdOf, DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import type { OperationGathered } from '../operation-gathered.js';
import { operationStreamType } from '../operation-stream-type.js';
import { RequestStaffing } from './request-staffing.command.js';

@CommandHandler(RequestStaffing)
export class RequestStaffingHandler implements ICommandHandler<RequestStaffing> {
  constructor(
    private readonly streams: DecidedStreams,
    private readonly directory: DirectoryFacts,
  ) {}

  execute({ operationId, details, context }: RequestStaffing): Promise<Executed> {
    const requestId = createdIdOf(context.commandId, 'staffing');
    const { toStation, ...said } = details;
    return this.streams.execute(operationStreamType, operationId, context, async (_state, now): Promise<OperationGathered> => {
      const { fact: station, ref } = await this.directory.organisation(toStation, now);
      const data = { ...said, requestId, station, ...acting(context, now) };
      return { command: { type: 'RequestStaffing', data }, facts: [ref] };
    });
  }
}
