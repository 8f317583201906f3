import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { createdIdOf, DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import type { CaseGathered } from '../case-gathered.js';
import { caseStreamType } from '../case-stream-type.js';
import { RecordStatement } from './record-statement.command.js';

@CommandHandler(RecordStatement)
export class RecordStatementHandler implements ICommandHandler<RecordStatement> {
  constructor(private readonly streams: DecidedStreams) {}

  execute({ caseId, details, context }: RecordStatement): Promise<Executed> {
    const statementRef = createdIdOf(context.commandId, 'statement');
    return this.streams.execute(caseStreamType, caseId, context, (_state, now): CaseGathered => ({
      command: { type: 'RecordStatement', data: { ...details, statementRef, ...acting(context, now) } },
    }));
  }
}
