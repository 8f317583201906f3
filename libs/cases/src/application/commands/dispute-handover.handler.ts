import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { createdIdOf, DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import type { CaseGathered } from '../case-gathered.js';
import { caseStreamType } from '../case-stream-type.js';
import { DisputeHandover } from './dispute-handover.command.js';

@CommandHandler(DisputeHandover)
export class DisputeHandoverHandler implements ICommandHandler<DisputeHandover> {
  constructor(private readonly streams: DecidedStreams) {}

  execute({ caseId, details, context }: DisputeHandover): Promise<Executed> {
    const disputeId = createdIdOf(context.commandId, 'dispute');
    return this.streams.execute(caseStreamType, caseId, context, (_state, now): CaseGathered => ({
      command: { type: 'DisputeHandover', data: { ...details, disputeId, ...acting(context, now) } },
    }));
  }
}
