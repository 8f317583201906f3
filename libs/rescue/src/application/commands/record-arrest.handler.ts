import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { createdIdOf, DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import type { OperationGathered } from '../operation-gathered.js';
import { operationStreamType } from '../operation-stream-type.js';
import { RecordArrest } from './record-arrest.command.js';

@CommandHandler(RecordArrest)
export class RecordArrestHandler implements ICommandHandler<RecordArrest> {
  constructor(private readonly streams: DecidedStreams) {}

  execute({ operationId, details, context }: RecordArrest): Promise<Executed> {
    const suspectRef = details.suspectRef ?? createdIdOf(context.commandId, 'suspect');
    const minted = details.suspectRef === undefined;
    return this.streams.execute(operationStreamType, operationId, context, (_state, now): OperationGathered => ({
      command: { type: 'RecordArrest', data: { ...details, suspectRef, minted, ...acting(context, now) } },
    }));
  }
}
