import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { createdIdOf, DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import { caseCodeOf } from '../case-code.js';
import type { CaseGathered } from '../case-gathered.js';
import { caseStreamType } from '../case-stream-type.js';
import { OpenCase } from './open-case.command.js';

@CommandHandler(OpenCase)
export class OpenCaseHandler implements ICommandHandler<OpenCase> {
  constructor(private readonly streams: DecidedStreams) {}

  execute({ details, context }: OpenCase): Promise<Executed> {
    const { commandId } = context;
    const subjectRef = details.subjectRef ?? createdIdOf(commandId, 'subject');
    const caseCode = caseCodeOf(commandId);
    return this.streams.execute(caseStreamType, createdIdOf(commandId, 'case'), context, (_state, now): CaseGathered => ({
      command: { type: 'OpenCase', data: { ...details, subjectRef, caseCode, ...acting(context, now) } },
    }));
  }
}
