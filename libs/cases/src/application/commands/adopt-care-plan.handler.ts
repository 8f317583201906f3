import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { createdIdOf, DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import type { CaseGathered } from '../case-gathered.js';
import { caseStreamType } from '../case-stream-type.js';
import { AdoptCarePlan } from './adopt-care-plan.command.js';

@CommandHandler(AdoptCarePlan)
export class AdoptCarePlanHandler implements ICommandHandler<AdoptCarePlan> {
  constructor(private readonly streams: DecidedStreams) {}

  execute({ caseId, details, context }: AdoptCarePlan): Promise<Executed> {
    const planId = createdIdOf(context.commandId, 'care-plan');
    return this.streams.execute(caseStreamType, caseId, context, (_state, now): CaseGathered => ({
      command: { type: 'AdoptCarePlan', data: { ...details, planId, ...acting(context, now) } },
    }));
  }
}
