import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { createdIdOf, DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import type { CaseGathered } from '../case-gathered.js';
import { caseStreamType } from '../case-stream-type.js';
import { AssessRisk } from './assess-risk.command.js';

@CommandHandler(AssessRisk)
export class AssessRiskHandler implements ICommandHandler<AssessRisk> {
  constructor(private readonly streams: DecidedStreams) {}

  execute({ caseId, details, context }: AssessRisk): Promise<Executed> {
    const assessmentId = createdIdOf(context.commandId, 'risk-assessment');
    return this.streams.execute(caseStreamType, caseId, context, (_state, now): CaseGathered => ({
      command: { type: 'AssessRisk', data: { ...details, assessmentId, ...acting(context, now) } },
    }));
  }
}
