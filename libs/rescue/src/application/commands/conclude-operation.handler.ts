import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import type { OperationGathered } from '../operation-gathered.js';
import { operationStreamType } from '../operation-stream-type.js';
import { ConcludeOperation } from './conclude-operation.command.js';

@CommandHandler(ConcludeOperation)
export class ConcludeOperationHandler implements ICommandHandler<ConcludeOperation> {
  constructor(private readonly streams: DecidedStreams) {}

  execute({ operationId, details, context }: ConcludeOperation): Promise<Executed> {
    return this.streams.execute(operationStreamType, operationId, context, (_state, now): OperationGathered => ({
      command: { type: 'ConcludeOperation', data: { ...details, ...acting(context, now) } },
    }));
  }
}
