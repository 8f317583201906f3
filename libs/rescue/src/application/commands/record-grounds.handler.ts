import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import type { OperationGathered } from '../operation-gathered.js';
import { operationStreamType } from '../operation-stream-type.js';
import { RecordGrounds } from './record-grounds.command.js';

@CommandHandler(RecordGrounds)
export class RecordGroundsHandler implements ICommandHandler<RecordGrounds> {
  constructor(private readonly streams: DecidedStreams) {}

  execute({ operationId, details, context }: RecordGrounds): Promise<Executed> {
    return this.streams.execute(operationStreamType, operationId, context, (_state, now): OperationGathered => ({
      command: { type: 'RecordGrounds', data: { ...details, ...acting(context, now) } },
    }));
  }
}
