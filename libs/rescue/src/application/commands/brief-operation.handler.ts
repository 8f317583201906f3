import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import type { OperationGathered } from '../operation-gathered.js';
import { operationStreamType } from '../operation-stream-type.js';
import { BriefOperation } from './brief-operation.command.js';

@CommandHandler(BriefOperation)
export class BriefOperationHandler implements ICommandHandler<BriefOperation> {
  constructor(private readonly streams: DecidedStreams) {}

  execute({ operationId, context }: BriefOperation): Promise<Executed> {
    return this.streams.execute(operationStreamType, operationId, context, (_state, now): OperationGathered => ({
      command: { type: 'BriefOperation', data: acting(context, now) },
    }));
  }
}
