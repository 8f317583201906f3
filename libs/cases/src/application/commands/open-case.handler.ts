import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { createdIdOf, DecidedStreams, type Executed } from '@setu/event-store';
import { OperationFacts } from '@setu/rescue';
import { acting } from '../acting.js';
import { caseCodeOf } from '../case-code.js';
import type { CaseGathered } from '../case-gathered.js';
import { caseStreamType } from '../case-stream-type.js';
import { OpenCase } from './open-case.command.js';

@CommandHandler(OpenCase)
export class OpenCaseHandler implements ICommandHandler<OpenCase> {
  constructor(
    private readonly streams: DecidedStreams,
    private readonly operations: OperationFacts,
  ) {}

  execute({ details, context }: OpenCase): Promise<Executed> {
    const { commandId } = context;
    const subjectRef = details.subjectRef ?? createdIdOf(commandId, 'subject');
    const caseCode = caseCodeOf(commandId);
    const caseId = createdIdOf(commandId, 'case');
    return this.streams.execute(caseStreamType, caseId, context, async (_state, now): Promise<CaseGathered> => {
      const data = { ...details, subjectRef, caseCode, ...acting(context, now) };
      const { operationId } = details;
      if (operationId === undefined) return { command: { type: 'OpenCase', data } };
      const { parts, revision } = await this.operations.relations(operationId, data.actor);
      const command = { type: 'OpenCase', data: { ...data, hasPartInOperation: parts.size > 0 } } as const;
      return { command, facts: [{ stream: operationId, revision, asOf: now }] };
    });
  }
}
