import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecidedStreams, type Executed } from '@setu/event-store';
import type { CaseGathered } from '../case-gathered.js';
import { caseStreamType } from '../case-stream-type.js';
import { ScheduleFollowUp } from './schedule-follow-up.command.js';

@CommandHandler(ScheduleFollowUp)
export class ScheduleFollowUpHandler implements ICommandHandler<ScheduleFollowUp> {
  constructor(private readonly streams: DecidedStreams) {}

  execute({ caseId, details, context }: ScheduleFollowUp): Promise<Executed> {
    return this.streams.execute(caseStreamType, caseId, context, (_state, now): CaseGathered => ({
      command: { type: 'ScheduleFollowUp', data: { ...details, now } },
    }));
  }
}
