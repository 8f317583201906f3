import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { createdIdOf, DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import type { CaseGathered } from '../case-gathered.js';
import { caseStreamType } from '../case-stream-type.js';
import { RecordMedicalExam } from './record-medical-exam.command.js';

@CommandHandler(RecordMedicalExam)
export class RecordMedicalExamHandler implements ICommandHandler<RecordMedicalExam> {
  constructor(private readonly streams: DecidedStreams) {}

  execute({ caseId, details, context }: RecordMedicalExam): Promise<Executed> {
    const examRef = createdIdOf(context.commandId, 'medical-exam');
    return this.streams.execute(caseStreamType, caseId, context, (_state, now): CaseGathered => ({
      command: { type: 'RecordMedicalExam', data: { ...details, examRef, ...acting(context, now) } },
    }));
  }
}
