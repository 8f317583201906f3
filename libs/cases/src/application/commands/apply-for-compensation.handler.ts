import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { createdIdOf, DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import type { CaseGathered } from '../case-gathered.js';
import { caseStreamType } from '../case-stream-type.js';
import { ApplyForCompensation } from './apply-for-compensation.command.js';

@CommandHandler(ApplyForCompensation)
export class ApplyForCompensationHandler implements ICommandHandler<ApplyForCompensation> {
  constructor(private readonly streams: DecidedStreams) {}

  execute({ caseId, details, context }: ApplyForCompensation): Promise<Executed> {
    const claimId = createdIdOf(context.commandId, 'compensation-claim');
    return this.streams.execute(caseStreamType, caseId, context, (_state, now): CaseGathered => ({
      command: { type: 'ApplyForCompensation', data: { ...details, claimId, ...acting(context, now) } },
    }));
  }
}
