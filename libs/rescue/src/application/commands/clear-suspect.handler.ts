import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import type { OperationGathered } from '../operation-gathered.js';
import { operationStreamType } from '../operation-stream-type.js';
import { ClearSuspect } from './clear-suspect.command.js';

@CommandHandler(ClearSuspect)
export class ClearSuspectHandler implements ICommandHandler<ClearSuspect> {
  constructor(private readonly streams: DecidedStreams) {}

  execute({ operationId, details, context }: ClearSuspect): Promise<Executed> {
    return this.streams.execute(operationStreamType, operationId, context, (_state, now): OperationGathered => ({
      command: { type: 'ClearSuspect', data: { ...details, ...acting(context, now) } },
    }));
  }
}
