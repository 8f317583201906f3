import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import type { CaseGathered } from '../case-gathered.js';
import { caseStreamType } from '../case-stream-type.js';
import { ReportFollowUpMissed } from './report-follow-up-missed.command.js';

@CommandHandler(ReportFollowUpMissed)
export class ReportFollowUpMissedHandler implements ICommandHandler<ReportFollowUpMissed> {
  constructor(private readonly streams: DecidedStreams) {}

  execute({ caseId, details, context }: ReportFollowUpMissed): Promise<Executed> {
    return this.streams.execute(caseStreamType, caseId, context, (_state, now): CaseGathered => ({
      command: { type: 'ReportFollowUpMissed', data: { ...details, ...acting(context, now) } },
    }));
  }
}
