import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import type { OperationGathered } from '../operation-gathered.js';
import { operationStreamType } from '../operation-stream-type.js';
import { StandDownOperation } from './stand-down-operation.command.js';

@CommandHandler(StandDownOperation)
export class StandDownOperationHandler implements ICommandHandler<StandDownOperation> {
  constructor(private readonly streams: DecidedStreams) {}

  execute({ operationId, details, context }: StandDownOperation): Promise<Executed> {
    return this.streams.execute(operationStreamType, operationId, context, (_state, now): OperationGathered => ({
      command: { type: 'StandDownOperation', data: { ...details, ...acting(context, now) } },
    }));
  }
}
