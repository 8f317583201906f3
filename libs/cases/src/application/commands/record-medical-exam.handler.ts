import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { createdIdOf, DecidedStreams, type Executed } from '@setu/event-store';
import { OperationFacts } from '@setu/rescue';
import { acting } from '../acting.js';
import type { CaseGathered } from '../case-gathered.js';
import { caseStreamType } from '../case-stream-type.js';
import { suspectsOfCase } from '../suspects-of-case.js';
import { RecordMedicalExam } from './record-medical-exam.command.js';

@CommandHandler(RecordMedicalExam)
export class RecordMedicalExamHandler implements ICommandHandler<RecordMedicalExam> {
  constructor(
    private readonly streams: DecidedStreams,
    private readonly operations: OperationFacts,
  ) {}

  execute({ caseId, details, context }: RecordMedicalExam): Promise<Executed> {
    const examRef = createdIdOf(context.commandId, 'medical-exam');
    return this.streams.execute(caseStreamType, caseId, context, async (state, now): Promise<CaseGathered> => {
      const { suspects, facts } = await suspectsOfCase(this.operations, state, now);
      const data = { ...details, examRef, suspects, ...acting(context, now) };
      return { command: { type: 'RecordMedicalExam', data }, facts };
    });
  }
}
