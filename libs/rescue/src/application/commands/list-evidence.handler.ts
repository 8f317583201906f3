import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { createdIdOf, DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import type { OperationGathered } from '../operation-gathered.js';
import { operationStreamType } from '../operation-stream-type.js';
import { ListEvidence } from './list-evidence.command.js';

@CommandHandler(ListEvidence)
export class ListEvidenceHandler implements ICommandHandler<ListEvidence> {
  constructor(private readonly streams: DecidedStreams) {}

  execute({ operationId, details, context }: ListEvidence): Promise<Executed> {
    const { commandId } = context;
    const items = details.items.map((item, place) => ({ ...item, ref: createdIdOf(commandId, `evidence/${place}`) }));
    return this.streams.execute(operationStreamType, operationId, context, (_state, now): OperationGathered => ({
      command: { type: 'ListEvidence', data: { ...details, items, ...acting(context, now) } },
    }));
  }
}
