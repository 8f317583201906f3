import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { createdIdOf, DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import type { OperationGathered } from '../operation-gathered.js';
import { operationStreamType } from '../operation-stream-type.js';
import { RecordRemoval } from './record-removal.command.js';

@CommandHandler(RecordRemoval)
export class RecordRemovalHandler implements ICommandHandler<RecordRemoval> {
  constructor(private readonly streams: DecidedStreams) {}

  execute({ operationId, details, context }: RecordRemoval): Promise<Executed> {
    const subjectRef = createdIdOf(context.commandId, 'subject');
    return this.streams.execute(operationStreamType, operationId, context, (_state, now): OperationGathered => ({
      command: { type: 'RecordRemoval', data: { ...details, subjectRef, ...acting(context, now) } },
    }));
  }
}
