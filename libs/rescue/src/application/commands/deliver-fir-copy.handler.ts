import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import type { OperationGathered } from '../operation-gathered.js';
import { operationStreamType } from '../operation-stream-type.js';
import { DeliverFirCopy } from './deliver-fir-copy.command.js';

@CommandHandler(DeliverFirCopy)
export class DeliverFirCopyHandler implements ICommandHandler<DeliverFirCopy> {
  constructor(private readonly streams: DecidedStreams) {}

  execute({ operationId, details, context }: DeliverFirCopy): Promise<Executed> {
    return this.streams.execute(operationStreamType, operationId, context, (_state, now): OperationGathered => ({
      command: { type: 'DeliverFirCopy', data: { ...details, ...acting(context, now) } },
    }));
  }
}
