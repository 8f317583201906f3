import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import type { OperationGathered } from '../operation-gathered.js';
import { operationStreamType } from '../operation-stream-type.js';
import { DeclineStaffing } from './decline-staffing.command.js';

@CommandHandler(DeclineStaffing)
export class DeclineStaffingHandler implements ICommandHandler<DeclineStaffing> {
  constructor(private readonly streams: DecidedStreams) {}

  execute({ operationId, details, context }: DeclineStaffing): Promise<Executed> {
    return this.streams.execute(operationStreamType, operationId, context, (_state, now): OperationGathered => ({
      command: { type: 'DeclineStaffing', data: { ...details, ...acting(context, now) } },
    }));
  }
}
