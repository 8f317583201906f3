import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import type { CaseGathered } from '../case-gathered.js';
import { caseStreamType } from '../case-stream-type.js';
import { ReportFound } from './report-found.command.js';

@CommandHandler(ReportFound)
export class ReportFoundHandler implements ICommandHandler<ReportFound> {
  constructor(private readonly streams: DecidedStreams) {}

  execute({ caseId, details, context }: ReportFound): Promise<Executed> {
    return this.streams.execute(caseStreamType, caseId, context, (_state, now): CaseGathered => ({
      command: { type: 'ReportFound', data: { ...details, ...acting(context, now) } },
    }));
  }
}
