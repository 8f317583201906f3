import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import type { CaseGathered } from '../case-gathered.js';
import { caseStreamType } from '../case-stream-type.js';
import { ReportToCwcAndCourt } from './report-to-cwc-and-court.command.js';

@CommandHandler(ReportToCwcAndCourt)
export class ReportToCwcAndCourtHandler implements ICommandHandler<ReportToCwcAndCourt> {
  constructor(private readonly streams: DecidedStreams) {}

  execute({ caseId, details, context }: ReportToCwcAndCourt): Promise<Executed> {
    return this.streams.execute(caseStreamType, caseId, context, (_state, now): CaseGathered => ({
      command: { type: 'ReportToCwcAndCourt', data: { ...details, ...acting(context, now) } },
    }));
  }
}
