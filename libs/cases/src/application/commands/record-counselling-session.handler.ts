import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { createdIdOf, DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import type { CaseGathered } from '../case-gathered.js';
import { caseStreamType } from '../case-stream-type.js';
import { RecordCounsellingSession } from './record-counselling-session.command.js';

@CommandHandler(RecordCounsellingSession)
export class RecordCounsellingSessionHandler implements ICommandHandler<RecordCounsellingSession> {
  constructor(private readonly streams: DecidedStreams) {}

  execute({ caseId, details, context }: RecordCounsellingSession): Promise<Executed> {
    const sessionId = createdIdOf(context.commandId, 'counselling-session');
    return this.streams.execute(caseStreamType, caseId, context, (_state, now): CaseGathered => ({
      command: { type: 'RecordCounsellingSession', data: { ...details, sessionId, ...acting(context, now) } },
    }));
  }
}
