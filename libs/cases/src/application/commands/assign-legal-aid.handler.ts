import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { createdIdOf, DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import type { CaseGathered } from '../case-gathered.js';
import { caseStreamType } from '../case-stream-type.js';
import { AssignLegalAid } from './assign-legal-aid.command.js';

@CommandHandler(AssignLegalAid)
export class AssignLegalAidHandler implements ICommandHandler<AssignLegalAid> {
  constructor(private readonly streams: DecidedStreams) {}

  execute({ caseId, details, context }: AssignLegalAid): Promise<Executed> {
    const assignmentId = createdIdOf(context.commandId, 'legal-aid-assignment');
    const lawyerRef = createdIdOf(context.commandId, 'lawyer');
    return this.streams.execute(caseStreamType, caseId, context, (_state, now): CaseGathered => ({
      command: { type: 'AssignLegalAid', data: { ...details, assignmentId, lawyerRef, ...acting(context, now) } },
    }));
  }
}
