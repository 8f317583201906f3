import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import type { CaseGathered } from '../case-gathered.js';
import { caseStreamType } from '../case-stream-type.js';
import { DeclineMedicalExam } from './decline-medical-exam.command.js';

@CommandHandler(DeclineMedicalExam)
export class DeclineMedicalExamHandler implements ICommandHandler<DeclineMedicalExam> {
  constructor(private readonly streams: DecidedStreams) {}

  execute({ caseId, details, context }: DeclineMedicalExam): Promise<Executed> {
    return this.streams.execute(caseStreamType, caseId, context, (_state, now): CaseGathered => ({
      command: { type: 'DeclineMedicalExam', data: { ...details, ...acting(context, now) } },
    }));
  }
}
