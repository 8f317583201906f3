import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { createdIdOf, DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import type { CaseGathered } from '../case-gathered.js';
import { caseStreamType } from '../case-stream-type.js';
import { RecordFollowUp } from './record-follow-up.command.js';

@CommandHandler(RecordFollowUp)
export class RecordFollowUpHandler implements ICommandHandler<RecordFollowUp> {
  constructor(private readonly streams: DecidedStreams) {}

  execute({ caseId, details, context }: RecordFollowUp): Promise<Executed> {
    const alertId = createdIdOf(context.commandId, 'alert');
    return this.streams.execute(caseStreamType, caseId, context, (_state, now): CaseGathered => ({
      command: { type: 'RecordFollowUp', data: { ...details, alertId, ...acting(context, now) } },
    }));
  }
}
