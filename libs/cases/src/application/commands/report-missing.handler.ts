import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import type { CaseGathered } from '../case-gathered.js';
import { caseStreamType } from '../case-stream-type.js';
import { ReportMissing } from './report-missing.command.js';

@CommandHandler(ReportMissing)
export class ReportMissingHandler implements ICommandHandler<ReportMissing> {
  constructor(private readonly streams: DecidedStreams) {}

  execute({ caseId, details, context }: ReportMissing): Promise<Executed> {
    return this.streams.execute(caseStreamType, caseId, context, (_state, now): CaseGathered => ({
      command: { type: 'ReportMissing', data: { ...details, ...acting(context, now) } },
    }));
  }
}
