import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import type { OperationGathered } from '../operation-gathered.js';
import { operationStreamType } from '../operation-stream-type.js';
import { ServeSearchList } from './serve-search-list.command.js';

@CommandHandler(ServeSearchList)
export class ServeSearchListHandler implements ICommandHandler<ServeSearchList> {
  constructor(private readonly streams: DecidedStreams) {}

  execute({ operationId, details, context }: ServeSearchList): Promise<Executed> {
    return this.streams.execute(operationStreamType, operationId, context, (_state, now): OperationGathered => ({
      command: { type: 'ServeSearchList', data: { ...details, ...acting(context, now) } },
    }));
  }
}
