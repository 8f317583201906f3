import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import type { CaseGathered } from '../case-gathered.js';
import { caseStreamType } from '../case-stream-type.js';
import { ReportHomeVerification } from './report-home-verification.command.js';

@CommandHandler(ReportHomeVerification)
export class ReportHomeVerificationHandler implements ICommandHandler<ReportHomeVerification> {
  constructor(private readonly streams: DecidedStreams) {}

  execute({ caseId, details, context }: ReportHomeVerification): Promise<Executed> {
    return this.streams.execute(caseStreamType, caseId, context, (_state, now): CaseGathered => ({
      command: { type: 'ReportHomeVerification', data: { ...details, ...acting(context, now) } },
    }));
  }
}
