import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import type { CaseGathered } from '../case-gathered.js';
import { caseStreamType } from '../case-stream-type.js';
import { ReportDeath } from './report-death.command.js';

@CommandHandler(ReportDeath)
export class ReportDeathHandler implements ICommandHandler<ReportDeath> {
  constructor(private readonly streams: DecidedStreams) {}

  execute({ caseId, details, context }: ReportDeath): Promise<Executed> {
    return this.streams.execute(caseStreamType, caseId, context, (_state, now): CaseGathered => ({
      command: { type: 'ReportDeath', data: { ...details, ...acting(context, now) } },
    }));
  }
}
