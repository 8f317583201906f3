import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecidedStreams, type Executed } from '@setu/event-store';
import type { CaseGathered } from '../case-gathered.js';
import { caseStreamType } from '../case-stream-type.js';
import { QuestionBasis } from './question-basis.command.js';

@CommandHandler(QuestionBasis)
export class QuestionBasisHandler implements ICommandHandler<QuestionBasis> {
  constructor(private readonly streams: DecidedStreams) {}

  execute({ caseId, doubt, context }: QuestionBasis): Promise<Executed> {
    return this.streams.execute(caseStreamType, caseId, context, (_state, now): CaseGathered => ({
      command: { type: 'QuestionBasis', data: { now, doubt } },
    }));
  }
}
