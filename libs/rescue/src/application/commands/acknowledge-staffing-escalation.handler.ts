import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import type { OperationGathered } from '../operation-gathered.js';
import { operationStreamType } from '../operation-stream-type.js';
import { AcknowledgeStaffingEscalation } from './acknowledge-staffing-escalation.command.js';

@CommandHandler(AcknowledgeStaffingEscalation)
export class AcknowledgeStaffingEscalationHandler implements ICommandHandler<AcknowledgeStaffingEscalation> {
  constructor(private readonly streams: DecidedStreams) {}

  execute({ operationId, details, context }: AcknowledgeStaffingEscalation): Promise<Executed> {
    return this.streams.execute(operationStreamType, operationId, context, (_state, now): OperationGathered => ({
      command: { type: 'AcknowledgeStaffingEscalation', data: { ...details, ...acting(context, now) } },
    }));
  }
}
