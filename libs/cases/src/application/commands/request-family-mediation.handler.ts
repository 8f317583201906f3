import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { createdIdOf, DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import type { CaseGathered } from '../case-gathered.js';
import { caseStreamType } from '../case-stream-type.js';
import { RequestFamilyMediation } from './request-family-mediation.command.js';

@CommandHandler(RequestFamilyMediation)
export class RequestFamilyMediationHandler implements ICommandHandler<RequestFamilyMediation> {
  constructor(private readonly streams: DecidedStreams) {}

  execute({ caseId, details, context }: RequestFamilyMediation): Promise<Executed> {
    const requestId = createdIdOf(context.commandId, 'mediation-request');
    return this.streams.execute(caseStreamType, caseId, context, (_state, now): CaseGathered => ({
      command: { type: 'RequestFamilyMediation', data: { ...details, requestId, ...acting(context, now) } },
    }));
  }
}
