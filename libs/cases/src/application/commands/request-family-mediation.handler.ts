import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { createdIdOf, DecidedStreams, type Executed } from '@setu/event-store';
import { OperationFacts } from '@setu/rescue';
import { acting } from '../acting.js';
import type { CaseGathered } from '../case-gathered.js';
import { caseStreamType } from '../case-stream-type.js';
import { suspectsOfCase } from '../suspects-of-case.js';
import { RequestFamilyMediation } from './request-family-mediation.command.js';

@CommandHandler(RequestFamilyMediation)
export class RequestFamilyMediationHandler implements ICommandHandler<RequestFamilyMediation> {
  constructor(
    private readonly streams: DecidedStreams,
    private readonly operations: OperationFacts,
  ) {}

  execute({ caseId, details, context }: RequestFamilyMediation): Promise<Executed> {
    const requestId = createdIdOf(context.commandId, 'mediation-request');
    return this.streams.execute(caseStreamType, caseId, context, async (state, now): Promise<CaseGathered> => {
      const { suspects, facts } = await suspectsOfCase(this.operations, state, now);
      return {
        command: { type: 'RequestFamilyMediation', data: { ...details, suspects, requestId, ...acting(context, now) } },
        facts,
      };
    });
  }
}
