import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { createdIdOf, DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import type { CaseGathered } from '../case-gathered.js';
import { caseStreamType } from '../case-stream-type.js';
import { AssessNeeds } from './assess-needs.command.js';

@CommandHandler(AssessNeeds)
export class AssessNeedsHandler implements ICommandHandler<AssessNeeds> {
  constructor(private readonly streams: DecidedStreams) {}

  execute({ caseId, details, context }: AssessNeeds): Promise<Executed> {
    const assessmentId = createdIdOf(context.commandId, 'needs-assessment');
    return this.streams.execute(caseStreamType, caseId, context, (_state, now): CaseGathered => ({
      command: { type: 'AssessNeeds', data: { ...details, assessmentId, ...acting(context, now) } },
    }));
  }
}
